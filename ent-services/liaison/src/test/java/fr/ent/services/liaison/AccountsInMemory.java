package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that everybody has activated but those whom a test names. */
@ApplicationScoped
public class AccountsInMemory implements Accounts {
  private final Set<PersonId> without = ConcurrentHashMap.newKeySet();

  void without(PersonId person) {
    without.add(person);
  }

  @Override
  public Optional<Account> find(Actor actor, PersonId person) {
    var state = without.contains(person) ? AccountState.TO_BE_ACTIVATED : AccountState.ACTIVE;
    return Optional.of(new Account(person, state, List.of("login"), Optional.empty()));
  }

  @Override
  public List<ActivationCode> issueCodes(Actor actor, Collection<PersonId> people) {
    return List.of();
  }

  @Override
  public void changePassword(Actor actor, String present, String next) {}

  @Override
  public void block(Actor actor, PersonId person) {}

  @Override
  public void unblock(Actor actor, PersonId person) {}
}

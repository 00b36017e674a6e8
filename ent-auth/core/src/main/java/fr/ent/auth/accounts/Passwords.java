package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether a password is right, and whether a new one is good enough. */
@EntService
class Passwords {
  private final Database database;
  private final Directory directory;
  private final PasswordHashes hashes;
  private final PasswordRules rules;

  @Inject
  Passwords(Database database, Directory directory, PasswordHashes hashes, PasswordRules rules) {
    this.database = database;
    this.directory = directory;
    this.hashes = hashes;
    this.rules = rules;
  }

  /** Always hashes once, whether the account is there, active, or neither. */
  boolean isRight(Optional<AccountShelf.Kept> account, String password) {
    if (account.isEmpty() || account.get().password().isEmpty()) {
      hashes.matchNobody(password);
      return false;
    }
    return hashes.matches(password, account.get().password().get())
        && account.get().state() == AccountState.ACTIVE;
  }

  boolean isRight(AccountShelf.Kept account, String password) {
    return isRight(Optional.of(account), password);
  }

  /**
   * Hash a new password.
   *
   * @throws fr.ent.api.accounts.PasswordRefusedException if it is not good enough
   */
  String checkedHash(TerritoryId territory, PersonId person, String password) {
    rules.check(password, known(territory, person));
    return hashes.hash(password);
  }

  /** What others know of the person, and so would guess first. */
  private List<String> known(TerritoryId territory, PersonId person) {
    var house = Actor.house(territory);
    var known = new ArrayList<String>();
    directory
        .find(house, person)
        .ifPresent(
            one -> {
              known.add(one.names().first());
              known.add(one.names().last());
              known.add(one.names().preferred());
              one.contacts().address().ifPresent(address -> known.add(address.town()));
            });
    directory.affiliationsOf(house, person).stream()
        .map(hat -> directory.findStructure(house, hat.structure()))
        .flatMap(Optional::stream)
        .forEach(school -> known.add(school.name()));
    known.addAll(
        database.inTerritory(
            territory,
            handle ->
                new AccountShelf(handle)
                    .account(person)
                    .map(account -> account.logins())
                    .orElse(List.of())));
    return known;
  }

  /** A code is hashed with whom it is for; how it was typed does not matter. */
  static String codeHash(PersonId person, String code) {
    var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return Secrets.hash(person + " " + plain);
  }
}

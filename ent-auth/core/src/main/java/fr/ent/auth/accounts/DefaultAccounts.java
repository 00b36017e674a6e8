package fr.ent.auth.accounts;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The rules of accounts: whose they are, and who hands out codes. */
@EntService
class DefaultAccounts implements Accounts {
  private static final Duration CODE_LIFE = Duration.ofDays(30);

  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Passwords passwords;
  private final SessionRegistry sessions;
  private final Secrets secrets;
  private final Throttle throttle;
  private final Clock clock;

  @Inject
  DefaultAccounts(
      Database database,
      AccessPolicy access,
      AuditLog audit,
      Passwords passwords,
      SessionRegistry sessions,
      Secrets secrets,
      Throttle throttle,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.passwords = passwords;
    this.sessions = sessions;
    this.secrets = secrets;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public Optional<Account> find(Actor actor, PersonId person) {
    if (!actor.person().equals(person) && !access.allows(actor, ADMINISTER, person)) {
      return Optional.empty();
    }
    return database.inTerritory(
        actor.territory(), handle -> new AccountShelf(handle).account(person));
  }

  @Atomic
  @Override
  public List<ActivationCode> issueCodes(Actor actor, Collection<PersonId> people) {
    people.forEach(person -> access.require(actor, ADMINISTER, person));
    var shelf = new AccountShelf(database.handle());
    var expires = clock.instant().plus(CODE_LIFE);
    var codes = new ArrayList<ActivationCode>();
    var hashes = new LinkedHashMap<PersonId, String>();
    shelf
        .mainLogins(people)
        .forEach(
            (person, login) -> {
              var code = secrets.code();
              hashes.put(person, Passwords.codeHash(person, code));
              codes.add(new ActivationCode(login, code, expires));
            });
    if (!hashes.isEmpty()) {
      shelf.codes(hashes, expires);
    }
    hashes
        .keySet()
        .forEach(
            person -> audit.append(actor, AuditFact.done("account:issue-code", person.toString())));
    return List.copyOf(codes);
  }

  @Override
  public void changePassword(Actor actor, String present, String next) {
    var kept =
        database.inTerritory(
            actor.territory(), handle -> new AccountShelf(handle).find(actor.person()));
    boolean admitted = throttle.admitInside(actor.territory(), actor.person().toString());
    if (!admitted || kept.isEmpty() || !passwords.isRight(kept.get(), present)) {
      refuse(actor, admitted);
      throw new PasswordRefusedException(Reason.PRESENT_WRONG);
    }
    throttle.succeededInside(actor.territory(), actor.person().toString());
    if (present.equals(next)) {
      throw new PasswordRefusedException(Reason.UNCHANGED);
    }
    var hash = passwords.checkedHash(actor.territory(), actor.person(), next);
    database.useTerritory(
        actor.territory(),
        handle -> {
          new AccountShelf(handle).password(actor.person(), hash);
          sessions.closeAll(actor.territory(), actor.person());
          audit.append(actor, AuditFact.done("account:password", actor.person().toString()));
        });
  }

  /** Whoever guesses in an open session has probably taken it: too many tries end them all. */
  private void refuse(Actor actor, boolean admitted) {
    database.useTerritory(
        actor.territory(),
        handle -> {
          if (!admitted) {
            sessions.closeAll(actor.territory(), actor.person());
          }
          audit.append(
              actor,
              AuditFact.refused(
                  "account:password",
                  actor.person().toString(),
                  admitted ? "present" : "throttled"));
        });
  }

  @Atomic
  @Override
  public void block(Actor actor, PersonId person) {
    access.require(actor, ADMINISTER, person);
    if (new AccountShelf(database.handle()).block(person)) {
      sessions.closeAll(actor.territory(), person);
      audit.append(actor, AuditFact.done("account:block", person.toString()));
    }
  }

  @Atomic
  @Override
  public void unblock(Actor actor, PersonId person) {
    access.require(actor, ADMINISTER, person);
    if (new AccountShelf(database.handle()).unblock(person)) {
      audit.append(actor, AuditFact.done("account:unblock", person.toString()));
    }
  }
}

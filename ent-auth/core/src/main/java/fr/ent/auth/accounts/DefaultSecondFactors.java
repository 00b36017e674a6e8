package fr.ent.auth.accounts;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.SecondFactor;
import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of second factors: whose they are, and who takes one away. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french =
        "Chacun ne garde et ne retire que sa propre vérification ; qui administre les comptes retire"
            + " celle d’un autre.",
    english =
        "Everybody keeps and drops only their own second factor; who administers accounts takes"
            + " away another's.")
class DefaultSecondFactors implements SecondFactors {
  private static final int PRINTED = 10;

  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final SecondFactorCheck check;
  private final SessionRegistry sessions;
  private final Secrets secrets;
  private final FactorSeals seals;
  private final Clock clock;

  @Inject
  DefaultSecondFactors(
      Database database,
      AccessPolicy access,
      AuditLog audit,
      SecondFactorCheck check,
      SessionRegistry sessions,
      Secrets secrets,
      FactorSeals seals,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.check = check;
    this.sessions = sessions;
    this.secrets = secrets;
    this.seals = seals;
    this.clock = clock;
  }

  @Override
  public Optional<SecondFactor> mine(Actor actor) {
    return find(actor, actor.person());
  }

  @Override
  public SecondFactorOffer offer(Actor actor) {
    var secret = secrets.shared();
    boolean laid =
        database.inTerritory(
            actor.territory(),
            handle ->
                new SecondFactorShelf(handle)
                    .offer(actor.person(), seals.seal(actor.territory(), actor.person(), secret)));
    if (!laid) {
      throw new IllegalStateException("a second factor is kept already");
    }
    return new SecondFactorOffer(Totp.base32(secret));
  }

  @Override
  public List<String> keep(Actor actor, SessionId session, String code) {
    return check.ifOffered(
        actor.territory(),
        actor.person(),
        code,
        shelf -> {
          shelf.keep(actor.person(), clock.instant());
          sessions.assure(actor, session);
          sessions.closeOthers(actor, session);
          note(actor, "account:second-factor", actor.person());
          return print(shelf, actor.person());
        });
  }

  @Override
  public void prove(Actor actor, SessionId session, String code) {
    check.ifRight(
        actor.territory(),
        actor.person(),
        code,
        shelf -> {
          sessions.assure(actor, session);
          note(actor, "account:prove", actor.person());
          return true;
        });
  }

  @Override
  public boolean isFresh(Actor actor, SessionId session, Duration within) {
    return sessions
        .proven(actor, session)
        .filter(at -> at.plus(within).isAfter(clock.instant()))
        .isPresent();
  }

  @Override
  public List<String> printAgain(Actor actor, String code) {
    return check.ifRight(
        actor.territory(),
        actor.person(),
        code,
        shelf -> {
          note(actor, "account:print-codes", actor.person());
          return print(shelf, actor.person());
        });
  }

  @Override
  public void drop(Actor actor, String code) {
    check.ifRight(
        actor.territory(),
        actor.person(),
        code,
        shelf -> {
          note(actor, "account:drop-second-factor", actor.person());
          return shelf.drop(actor.person());
        });
  }

  @Override
  public boolean isKept(Actor actor, PersonId person) {
    access.require(actor, Accounts.ADMINISTER, person);
    return find(actor, person).isPresent();
  }

  @Atomic
  @Override
  public void remove(Actor actor, PersonId person) {
    access.require(actor, Accounts.ADMINISTER, person);
    if (new SecondFactorShelf(database.handle()).drop(person)) {
      sessions.closeAll(actor.territory(), person);
      note(actor, "account:drop-second-factor", person);
    }
  }

  private Optional<SecondFactor> find(Actor actor, PersonId person) {
    return database.inTerritory(
        actor.territory(), handle -> new SecondFactorShelf(handle).find(person));
  }

  private List<String> print(SecondFactorShelf shelf, PersonId person) {
    var codes = Stream.generate(secrets::code).limit(PRINTED).toList();
    shelf.print(person, codes.stream().map(one -> Passwords.codeHash(person, one)).toList());
    return codes;
  }

  private void note(Actor actor, String operation, PersonId person) {
    audit.append(actor, AuditFact.done(operation, person.toString()));
  }
}

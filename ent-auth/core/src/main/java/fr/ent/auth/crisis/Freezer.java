package fr.ent.auth.crisis;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Freezes accounts and opens them again, in the transaction that is open; who may, was asked
 * before. Evidence is kept for {@code ent.auth.evidence.keep} (P1095D), and never shorter than the
 * log.
 */
@EntService
class Freezer {
  static final String SEAL = "crisis:seal";

  private final Database database;
  private final Accounts accounts;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;
  private final Duration keep;

  @Inject
  Freezer(
      Database database,
      Accounts accounts,
      AuditLog audit,
      EventBus events,
      Clock clock,
      Settings settings) {
    this.database = database;
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    var log = settings.duration("ent.auth.audit.keep", Duration.ofDays(365));
    var evidence = settings.duration("ent.auth.evidence.keep", Duration.ofDays(1095));
    this.keep = log.compareTo(evidence) > 0 ? log : evidence;
  }

  SealedEvidence freeze(Actor actor, PersonId person, Instant since, String reason) {
    var house = Actor.house(actor.territory());
    // PostgreSQL keeps microseconds: what is given back must be what is read again.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (accounts.find(house, person).isEmpty() || since.isAfter(now)) {
      throw new IllegalArgumentException("an account is frozen from a moment that has been");
    }
    audit.append(actor, AuditFact.done("crisis:freeze", person.toString()));
    var evidence = new EvidenceShelf(database.handle());
    // The sessions are written down before the block ends them.
    var content = evidence.collect(person, since, reason);
    var sealed = new SealedEvidence(UUID.randomUUID(), person, now, Sha256.hex(content));
    evidence.add(sealed, actor.person(), content, now.plus(keep));
    audit.append(actor, new AuditFact(SEAL, sealed.id().toString(), "done", sealed.sha256()));
    // The right of a crisis is enough: who holds it need not administer accounts.
    accounts.block(house, person);
    new FrozenShelf(database.handle()).add(new FrozenAccount(person, now, actor.person()));
    events.publish(new AccountFrozen(now, actor.territory(), person, since));
    return sealed;
  }

  /** What is not frozen stays as it is. */
  void thaw(Actor actor, PersonId person) {
    if (new FrozenShelf(database.handle())
        .all().stream().anyMatch(one -> one.person().equals(person))) {
      audit.append(actor, AuditFact.done("crisis:thaw", person.toString()));
      accounts.unblock(Actor.house(actor.territory()), person);
    }
  }
}

package fr.ent.auth.crisis;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Freezes an account in the transaction that is open; who may, was asked before. */
@EntService
class Freezer {
  static final String SEAL = "crisis:seal";

  private final Database database;
  private final Accounts accounts;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  Freezer(Database database, Accounts accounts, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
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
    evidence.add(sealed, actor.person(), content);
    audit.append(actor, new AuditFact(SEAL, sealed.id().toString(), "done", sealed.sha256()));
    // The right of a crisis is enough: who holds it need not administer accounts.
    accounts.block(house, person);
    events.publish(new AccountFrozen(now, actor.territory(), person, since));
    return sealed;
  }
}

package fr.ent.auth.reading;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who may see and lift a stop. */
@EntService
class DefaultStoppedReadings implements StoppedReadings {
  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultStoppedReadings(Database database, AccessPolicy access, AuditLog audit, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<StoppedReading> all(Actor actor) {
    boolean everywhere = access.allows(actor, Crisis.CUT);
    if (!everywhere) {
      var hat = actor.affiliation().orElseThrow(() -> new AccessRefusedException(Crisis.CUT));
      access.require(actor, Crisis.CUT, hat.structure());
    }
    return database
        .inTerritory(actor.territory(), handle -> new ReadingShelf(handle).stopped(clock.instant()))
        .stream()
        .filter(one -> everywhere || access.allows(actor, Crisis.CUT, one.person()))
        .toList();
  }

  @Atomic
  @Override
  public void lift(Actor actor, PersonId person) {
    access.require(actor, Crisis.CUT, person);
    if (actor.person().equals(person)) {
      throw new AccessRefusedException(Crisis.CUT);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (new ReadingShelf(database.handle()).lift(person, now)) {
      audit.append(actor, AuditFact.done("reading:lift", person.toString()));
    }
  }
}

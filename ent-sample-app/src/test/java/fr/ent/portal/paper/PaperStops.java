package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.reading.StoppedReading;
import fr.ent.auth.reading.StoppedReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** One account that has read too much. */
@ApplicationScoped
public class PaperStops implements StoppedReadings {
  @Override
  public List<StoppedReading> all(Actor actor) {
    var at = Instant.parse("2026-11-24T06:30:00Z");
    var until = Instant.parse("2026-11-25T06:30:00Z");
    return List.of(new StoppedReading(PaperSchool.TEACHER.id(), at, until, 400, 1312));
  }

  @Override
  public void lift(Actor actor, PersonId person) {}
}

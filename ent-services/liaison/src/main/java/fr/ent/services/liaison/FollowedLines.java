package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what was kept of a message and who follows the pupils today: whoever came while it
 * is open is there, whoever follows no more stays with what they did.
 */
@EntService
class FollowedLines {
  private final Database database;
  private final Circle circle;
  private final Clock clock;

  @Inject
  FollowedLines(Database database, Circle circle, Clock clock) {
    this.database = database;
    this.circle = circle;
    this.clock = clock;
  }

  LiaisonFollowUp of(Actor actor, Kept kept) {
    var stored =
        database.inTerritory(
            actor.territory(),
            handle -> new ReceiptShelf(handle, clock.instant()).lines(kept.message().id()));
    var lines = new ArrayList<Line>();
    for (var pupil : kept.pupils()) {
      lines.addAll(of(actor, kept.message(), pupil, stored));
    }
    return new LiaisonFollowUp(kept.message(), lines);
  }

  private List<Line> of(Actor actor, LiaisonMessage message, PersonId pupil, List<Line> stored) {
    var today = circle.of(actor.territory(), pupil);
    var lines = new LinkedHashMap<PersonId, Line>();
    if (message.state() == LiaisonMessage.State.OPEN && !message.isFromFamily()) {
      today.keySet().forEach(person -> lines.put(person, empty(pupil, person, today)));
    }
    stored.stream()
        .filter(one -> one.pupil().equals(pupil))
        .filter(one -> today.containsKey(one.person()) || isMarked(one))
        .forEach(one -> lines.put(one.person(), as(one, today)));
    return List.copyOf(lines.values());
  }

  private static boolean isMarked(Line line) {
    return line.read().isPresent() || line.act().isPresent() || line.handed().isPresent();
  }

  private static Line empty(PersonId pupil, PersonId person, Map<PersonId, LiaisonStanding> today) {
    return as(
        new Line(
            pupil,
            person,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0),
        today);
  }

  private static Line as(Line line, Map<PersonId, LiaisonStanding> today) {
    return new Line(
        line.pupil(),
        line.person(),
        Optional.ofNullable(today.get(line.person())),
        line.read(),
        line.act(),
        line.handed(),
        line.reminders());
  }
}

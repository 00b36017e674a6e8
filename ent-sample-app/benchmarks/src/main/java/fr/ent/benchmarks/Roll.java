package fr.ent.benchmarks;

import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollMark;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A lesson whose roll call is to be taken.
 *
 * @param pupils how many are in the class
 * @param absent who will be missing
 */
record Roll(LessonId lesson, Actor teacher, int pupils, List<PersonId> absent) {
  /** The id that the device of the teacher has made: the same however often it is sent. */
  RollCallId id() {
    var name = "roll-call/" + lesson;
    return new RollCallId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  RollCall call(Instant taken) {
    var marks = absent.stream().map(one -> RollMark.of(one, RollMark.Kind.ABSENT)).toList();
    return new RollCall(id(), lesson, taken, marks);
  }
}

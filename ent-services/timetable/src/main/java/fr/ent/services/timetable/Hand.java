package fr.ent.services.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was changed of a lesson by hand; a part that is null follows the plan. */
record Hand(
    @Nullable TimeSpan time,
    @Nullable List<String> rooms,
    @Nullable List<PersonId> teachers,
    @Nullable Boolean cancelled) {
  static final Hand NONE = new Hand(null, null, null, null);

  boolean isNone() {
    return equals(NONE);
  }

  /** Tell whether the lesson takes place otherwise than planned, if it takes place. */
  boolean changes() {
    return time != null || rooms != null || teachers != null;
  }

  Hand at(@Nullable TimeSpan newTime, @Nullable List<String> newRooms) {
    return new Hand(newTime, newRooms, teachers, cancelled);
  }

  Hand by(@Nullable List<PersonId> others) {
    return new Hand(time, rooms, others, cancelled);
  }

  Hand cancelled(@Nullable Boolean isCancelled) {
    return new Hand(time, rooms, teachers, isCancelled);
  }
}

package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One submission of the roll call of a lesson (fr: appel).
 *
 * @param id chosen by whoever takes it
 * @param taken when it was taken, which may be long before it is sent; later than now counts as now
 * @param marks those who are not simply there, each once; everybody else is present
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RollCall(RollCallId id, LessonId lesson, Instant taken, List<RollMark> marks) {
  private static final int MOST = 500;

  public RollCall {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(taken, "taken");
    marks = List.copyOf(marks);
    if (marks.size() > MOST) {
      throw new IllegalArgumentException("a roll call names at most 500 pupils");
    }
    if (marks.stream().map(RollMark::pupil).distinct().count() != marks.size()) {
      throw new IllegalArgumentException("a roll call names a pupil once");
    }
  }

  /** Find what is said of a pupil; nothing of one who is there. */
  public Optional<RollMark> of(PersonId pupil) {
    return marks.stream().filter(one -> one.pupil().equals(pupil)).findFirst();
  }

  /** List those who are missing. */
  public List<PersonId> missing() {
    return marks.stream()
        .filter(one -> one.kind() == RollMark.Kind.ABSENT)
        .map(RollMark::pupil)
        .toList();
  }

  @Override
  public String toString() {
    return "roll call " + id;
  }
}

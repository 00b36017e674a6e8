package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.TimeSpan;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Absences of one pupil without a lesson between them that the pupil came to (fr: période
 * d'absence): what a guardian reads as one, and is told once.
 *
 * @param absences by time, at least one, of one pupil, structure and day
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceSpell(List<Absence> absences) {
  public AbsenceSpell {
    absences = List.copyOf(absences);
    if (absences.isEmpty()) {
      throw new IllegalArgumentException("a spell has an absence");
    }
  }

  /** Tell the time from the beginning of the first to the end of the last. */
  public TimeSpan missed() {
    var last = absences.stream().map(one -> one.missed().to()).max(Comparator.naturalOrder());
    return new TimeSpan(first().missed().from(), last.orElseThrow());
  }

  /** Tell the first absence. */
  public Absence first() {
    return absences.get(0);
  }

  /** Tell what there is to do: unexplained if one of them is, else the state of the first. */
  public AbsenceState state() {
    return absences.stream().anyMatch(one -> one.state() == AbsenceState.UNEXPLAINED)
        ? AbsenceState.UNEXPLAINED
        : first().state();
  }
}

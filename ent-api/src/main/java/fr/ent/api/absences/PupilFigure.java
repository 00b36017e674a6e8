package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Ine;
import fr.ent.api.identity.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a pupil missed in a period, for the office to hand on (fr: relevé d'absences).
 *
 * @param ine national id; empty where not yet given
 * @param schoolNumber the school's own number of the pupil in SIECLE
 * @param group the class; empty for a pupil who is in none today
 * @param late how often the pupil came late to a lesson, and how many minutes in all
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PupilFigure(
    PersonId pupil,
    Optional<Ine> ine,
    Optional<String> schoolNumber,
    Optional<GroupId> group,
    HalfDays halfDays,
    int late,
    int minutes) {
  public PupilFigure {
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(ine, "ine");
    Objects.requireNonNull(schoolNumber, "schoolNumber");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(halfDays, "halfDays");
  }

  /**
   * Half-days, each counted in one family only: without justification before waiting, waiting
   * before justified, and missed before exempted.
   *
   * @param justified the school accepted the reason
   * @param waiting the family said why, and the school has not judged it yet
   * @param unjustified nobody explained, or the school did not accept
   * @param exempted a roll call says that the pupil need not be there
   */
  public record HalfDays(int justified, int waiting, int unjustified, int exempted) {
    /** Tell how many were missed; those exempted are not. */
    public int missed() {
      return justified + waiting + unjustified;
    }
  }

  @Override
  public String toString() {
    return "figures of " + pupil;
  }
}

package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How many half-days a pupil missed in a month (fr: décompte de demi-journées).
 *
 * @param unjustified those with an absence that nobody explained or that the school did not accept
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HalfDayCount(PersonId pupil, int missed, int unjustified) {
  public HalfDayCount {
    Objects.requireNonNull(pupil, "pupil");
    if (unjustified < 0 || missed < unjustified) {
      throw new IllegalArgumentException("what is unjustified was missed");
    }
  }
}

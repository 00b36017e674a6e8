package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that an absence was withdrawn (fr: absence annulée).
 *
 * <p>Published in the transaction that keeps it. Its subject is the pupil, so that what happens to
 * one pupil is heard in its order.
 *
 * @param absence as it was when this happened
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceWithdrawn(Instant at, TerritoryId territory, Absence absence)
    implements EntEvent {
  public AbsenceWithdrawn {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(absence, "absence");
  }

  @Override
  public String subject() {
    return absence.pupil().toString();
  }
}

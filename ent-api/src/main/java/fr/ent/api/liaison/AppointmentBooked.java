package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a guardian booked an appointment (fr: rendez-vous pris).
 *
 * <p>Published in the transaction that keeps it. Its subject is the time.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentBooked(
    Instant at, TerritoryId territory, AppointmentSlotId slot, PersonId guardian, PersonId pupil)
    implements EntEvent {
  public AppointmentBooked {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(guardian, "guardian");
    Objects.requireNonNull(pupil, "pupil");
  }

  @Override
  public String subject() {
    return slot.toString();
  }
}

package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A time as the school sees it: with who comes (fr: rendez-vous).
 *
 * @param guardian who booked it; empty where it is free
 * @param pupil about whom; empty where it is free
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentBooking(
    AppointmentSlot slot, Optional<PersonId> guardian, Optional<PersonId> pupil) {
  public AppointmentBooking {
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(guardian, "guardian");
    Objects.requireNonNull(pupil, "pupil");
  }
}

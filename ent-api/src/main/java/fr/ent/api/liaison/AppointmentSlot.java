package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A time as somebody who may book it sees it: free, taken or their own, never who took it (fr:
 * créneau).
 *
 * @param host whom one meets
 * @param pupil about whom the actor booked it; empty where it is not the actor's
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentSlot(
    AppointmentSlotId id,
    StructureId structure,
    PersonId host,
    TimeSpan span,
    AppointmentPlace place,
    Optional<MeetingId> meeting,
    Status status,
    Optional<PersonId> pupil) {
  /** How it stands for the actor. */
  public enum Status {
    FREE,
    TAKEN,
    MINE
  }

  public AppointmentSlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(pupil, "pupil");
  }
}

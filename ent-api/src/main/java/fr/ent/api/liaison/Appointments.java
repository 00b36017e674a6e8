package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * When families meet somebody of the school (fr: rendez-vous). LIA-04.
 *
 * <p>Whoever follows a pupil, as {@link LiaisonBook} says, books the times that are offered to the
 * families of that pupil, for themself. Two never hold one time: whoever comes second is refused.
 * Guardians see that a time is taken, never by whom.
 *
 * <p>Safe for use by several threads. Times are those of the clocks of the school.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Appointments {
  /** Offer times to families. */
  Right OFFER = new Right("liaison:offer");

  /** Call a meeting of many, and see who meets whom there. */
  Right GATHER = new Right("liaison:gather");

  /**
   * Call a meeting.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #GATHER}
   *     over the structure
   */
  Meeting gather(Actor actor, StructureId structure, String title, LocalDate day);

  /** List the meetings to come of a structure where the actor works, or a child is taught. */
  List<Meeting> meetings(Actor actor, StructureId structure);

  /**
   * Offer times of one's own. Whoever is of the class or group on the day they look finds them.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #OFFER} for
   *     the group or each pupil
   * @throws AppointmentRefusedException if they are past, overlap others of the actor, or the
   *     meeting is another's
   * @throws LiaisonRefusedException if no pupil is meant
   */
  List<AppointmentBooking> offer(Actor actor, AppointmentDraft draft);

  /**
   * Withdraw a time of one's own; whoever had booked it loses it, and {@link AppointmentCancelled}
   * is published. Withdrawing again changes nothing.
   *
   * @throws UnknownAppointmentException if there is none that the actor offers
   */
  void withdraw(Actor actor, AppointmentSlotId slot);

  /** List the actor's own times between two days, both included, with who comes. */
  List<AppointmentBooking> bookings(Actor actor, LocalDate first, LocalDate last);

  /**
   * List all times of a meeting, with who comes.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #GATHER}
   *     over its structure
   * @throws UnknownAppointmentException if there is none
   */
  List<AppointmentBooking> bookings(Actor actor, MeetingId meeting);

  /** List the times to come that the actor may book about a pupil, by time; the own ones too. */
  List<AppointmentSlot> slots(Actor actor, PersonId pupil);

  /** List the actor's appointments to come, about all pupils, by time. */
  List<AppointmentSlot> mine(Actor actor);

  /**
   * Book a time. {@link AppointmentBooked} is published; booking one's own again changes nothing.
   *
   * @throws UnknownAppointmentException if there is none to come that the actor may know of
   * @throws AppointmentRefusedException if it is taken, or the actor has another meanwhile, or with
   *     the same host about the same pupil
   */
  AppointmentSlot book(Actor actor, AppointmentSlotId slot, PersonId pupil);

  /**
   * Take another time instead: both change, or neither.
   *
   * @throws UnknownAppointmentException if the first is not the actor's, or the second is not there
   * @throws AppointmentRefusedException as for {@link #book}, and if the first has begun
   */
  AppointmentSlot move(Actor actor, AppointmentSlotId from, AppointmentSlotId to);

  /**
   * Give up an appointment. {@link AppointmentCancelled} is published.
   *
   * @throws UnknownAppointmentException if it is not the actor's
   * @throws AppointmentRefusedException if it has begun
   */
  void cancel(Actor actor, AppointmentSlotId slot);
}

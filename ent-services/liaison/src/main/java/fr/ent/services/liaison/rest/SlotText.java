package fr.ent.services.liaison.rest;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentSlot;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A time as whoever calls sees it (fr: créneau).
 *
 * @param from on the clocks of the school, {@code 2026-12-03T17:00}
 * @param way AT_SCHOOL, BY_PHONE or BY_VIDEO
 * @param meeting which meeting it is of; left out where none
 * @param status FREE, TAKEN or MINE
 * @param pupil about whom it is booked; left out where it is free or another's
 * @param guardian who comes; told to whoever offers it or oversees its meeting only
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SlotText(
    String id,
    String structure,
    String host,
    String from,
    String to,
    String way,
    String where,
    @Nullable String meeting,
    String status,
    @Nullable String pupil,
    @Nullable String guardian) {
  static SlotText of(AppointmentSlot one) {
    return of(one, one.pupil().map(PersonId::toString).orElse(null), null);
  }

  static SlotText of(AppointmentBooking one) {
    return of(
        one.slot(),
        one.pupil().map(PersonId::toString).orElse(null),
        one.guardian().map(PersonId::toString).orElse(null));
  }

  private static SlotText of(
      AppointmentSlot one, @Nullable String pupil, @Nullable String guardian) {
    return new SlotText(
        one.id().toString(),
        one.structure().toString(),
        one.host().toString(),
        one.span().from().toString(),
        one.span().to().toString(),
        one.place().way().name(),
        one.place().where(),
        one.meeting().map(Object::toString).orElse(null),
        one.status().name(),
        pupil,
        guardian);
  }
}

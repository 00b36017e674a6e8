package fr.ent.services.liaison;

import static fr.ent.api.liaison.AppointmentRefusedException.Reason.OTHER_MEETING;
import static fr.ent.api.liaison.AppointmentRefusedException.Reason.OVERLAPS;
import static fr.ent.api.liaison.AppointmentRefusedException.Reason.PAST;

import fr.ent.api.access.Actor;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentCancelled;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Offers times and withdraws them, in the transaction that is open. */
@EntService
class AppointmentOffers {
  private final Database database;
  private final Pupils pupils;
  private final EventBus events;
  private final Clock clock;

  @Inject
  AppointmentOffers(Database database, Pupils pupils, EventBus events, Clock clock) {
    this.database = database;
    this.pupils = pupils;
    this.events = events;
    this.clock = clock;
  }

  private AppointmentShelf shelf() {
    return new AppointmentShelf(database.handle(), clock.instant());
  }

  List<AppointmentBooking> offer(Actor actor, AppointmentDraft draft) {
    if (actor.isHouse()) {
      throw new IllegalArgumentException("the house meets nobody");
    }
    var meant = pupils.require(actor, Appointments.OFFER, draft.audience());
    requireComing(actor, draft, meant);
    requireMeeting(draft, meant);
    var offer =
        new AppointmentShelf.Offer(
            UUID.randomUUID(),
            meant,
            draft.audience().group(),
            actor.person(),
            draft.place(),
            draft.meeting());
    shelf().offer(offer);
    var made = new ArrayList<AppointmentBooking>();
    for (var span : draft.spans()) {
      var slot = AppointmentSlotId.random();
      shelf().add(offer.id(), slot, span);
      made.add(shelf().find(slot).orElseThrow());
    }
    return List.copyOf(made);
  }

  private void requireComing(Actor actor, AppointmentDraft draft, Pupils.Meant meant) {
    if (!draft.from().isAfter(LocalDateTime.now(clock.withZone(meant.zone())))) {
      throw new AppointmentRefusedException(PAST);
    }
    var spans = draft.spans();
    shelf().alone(actor.person());
    if (shelf().offers(actor.person(), draft.from(), spans.get(spans.size() - 1).to())) {
      throw new AppointmentRefusedException(OVERLAPS);
    }
  }

  private void requireMeeting(AppointmentDraft draft, Pupils.Meant meant) {
    if (draft.meeting().isEmpty()) {
      return;
    }
    var meeting = new MeetingShelf(database.handle()).find(draft.meeting().get());
    if (meeting
        .filter(one -> one.structure().equals(meant.structure()))
        .filter(one -> one.day().equals(draft.from().toLocalDate()))
        .isEmpty()) {
      throw new AppointmentRefusedException(OTHER_MEETING);
    }
  }

  void withdraw(Actor actor, AppointmentSlotId slot) {
    shelf().hold(slot);
    var found =
        shelf()
            .find(slot)
            .filter(one -> one.slot().host().equals(actor.person()) && isStaff(actor))
            .orElseThrow(UnknownAppointmentException::new);
    shelf().end(slot);
    shelf().withdraw(slot);
    found
        .guardian()
        .ifPresent(
            guardian ->
                events.publish(
                    new AppointmentCancelled(
                        clock.instant(),
                        actor.territory(),
                        slot,
                        guardian,
                        found.pupil().orElseThrow(),
                        true)));
  }

  private static boolean isStaff(Actor actor) {
    return actor.affiliation().filter(hat -> hat.profile().isStaff()).isPresent();
  }
}

package fr.ent.services.liaison;

import static fr.ent.api.liaison.AppointmentRefusedException.Reason.MEANWHILE;
import static fr.ent.api.liaison.AppointmentRefusedException.Reason.PAST;
import static fr.ent.api.liaison.AppointmentRefusedException.Reason.TAKEN;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.AppointmentBooked;
import fr.ent.api.liaison.AppointmentCancelled;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.AppointmentSlot.Status;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What families book, move and give up. */
@EntService
class Bookings {
  private final Database database;
  private final Circle circle;
  private final Directory directory;
  private final EventBus events;
  private final Clock clock;

  @Inject
  Bookings(Database database, Circle circle, Directory directory, EventBus events, Clock clock) {
    this.database = database;
    this.circle = circle;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  private AppointmentShelf shelf() {
    return new AppointmentShelf(database.handle(), clock.instant());
  }

  List<AppointmentSlot> slots(Actor actor, PersonId pupil) {
    return circle.standing(actor, pupil).isEmpty()
        ? List.of()
        : database.inTerritory(
            actor.territory(),
            handle ->
                new AppointmentShelf(handle, clock.instant())
                    .openTo(actor.person(), pupil, groups(actor, pupil)));
  }

  private List<GroupId> groups(Actor actor, PersonId pupil) {
    return directory.groupsOf(Actor.house(actor.territory()), pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::group)
        .toList();
  }

  List<AppointmentSlot> mine(Actor actor) {
    var followed = circle.followed(actor).keySet();
    return database.inTerritory(
        actor.territory(),
        handle -> new AppointmentShelf(handle, clock.instant()).mine(actor.person(), followed));
  }

  AppointmentSlot book(Actor actor, AppointmentSlotId id, PersonId pupil) {
    shelf().alone(actor.person());
    shelf().share(id);
    var slot = require(actor, id, pupil);
    if (slot.status() == Status.MINE && slot.pupil().filter(pupil::equals).isPresent()) {
      return slot;
    }
    if (slot.status() != Status.FREE) {
      throw new AppointmentRefusedException(TAKEN);
    }
    if (shelf().isBusy(actor.person(), slot.span())) {
      throw new AppointmentRefusedException(MEANWHILE);
    }
    if (!shelf().book(id, pupil, actor.person())) {
      boolean taken = shelf().find(id).flatMap(one -> one.guardian()).isPresent();
      throw new AppointmentRefusedException(taken ? TAKEN : MEANWHILE);
    }
    events.publish(
        new AppointmentBooked(clock.instant(), actor.territory(), id, actor.person(), pupil));
    return require(actor, id, pupil);
  }

  /** What has begun is not found among what may be booked. */
  private AppointmentSlot require(Actor actor, AppointmentSlotId id, PersonId pupil) {
    return slots(actor, pupil).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(UnknownAppointmentException::new);
  }

  AppointmentSlot move(Actor actor, AppointmentSlotId from, AppointmentSlotId to) {
    var pupil = own(actor, from).pupil().orElseThrow();
    cancel(actor, from);
    return book(actor, to, pupil);
  }

  private AppointmentSlot own(Actor actor, AppointmentSlotId id) {
    return mine(actor).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(UnknownAppointmentException::new);
  }

  void cancel(Actor actor, AppointmentSlotId id) {
    shelf().alone(actor.person());
    var own = own(actor, id);
    if (shelf().hasBegun(id)) {
      throw new AppointmentRefusedException(PAST);
    }
    shelf().end(id);
    events.publish(
        new AppointmentCancelled(
            clock.instant(),
            actor.territory(),
            id,
            actor.person(),
            own.pupil().orElseThrow(),
            false));
  }
}

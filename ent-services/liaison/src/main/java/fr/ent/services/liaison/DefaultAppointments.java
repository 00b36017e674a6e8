package fr.ent.services.liaison;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.Meeting;
import fr.ent.api.liaison.MeetingId;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What is offered and called at the school; what families do with it is {@link Bookings}'. */
@EntService
class DefaultAppointments implements Appointments {
  private final Database database;
  private final AppointmentOffers offers;
  private final Bookings bookings;
  private final Pupils pupils;
  private final Directory directory;
  private final AccessPolicy access;
  private final Clock clock;

  @Inject
  DefaultAppointments(
      Database database,
      AppointmentOffers offers,
      Bookings bookings,
      Pupils pupils,
      Directory directory,
      AccessPolicy access,
      Clock clock) {
    this.database = database;
    this.offers = offers;
    this.bookings = bookings;
    this.pupils = pupils;
    this.directory = directory;
    this.access = access;
    this.clock = clock;
  }

  @Atomic
  @Override
  public Meeting gather(Actor actor, StructureId structure, String title, LocalDate day) {
    access.require(actor, GATHER, structure);
    var meeting = new Meeting(MeetingId.random(), structure, title, day);
    new MeetingShelf(database.handle()).add(meeting);
    return meeting;
  }

  @Override
  public List<Meeting> meetings(Actor actor, StructureId structure) {
    if (directory.findStructure(actor, structure).isEmpty()) {
      return List.of();
    }
    var zone = pupils.zone(Actor.house(actor.territory()), structure);
    return database.inTerritory(
        actor.territory(),
        handle -> new MeetingShelf(handle).from(structure, LocalDate.now(clock.withZone(zone))));
  }

  @Atomic
  @Override
  public List<AppointmentBooking> offer(Actor actor, AppointmentDraft draft) {
    return offers.offer(actor, draft);
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne retire que ses propres créneaux.",
      english = "Everybody withdraws only their own times.")
  public void withdraw(Actor actor, AppointmentSlotId slot) {
    offers.withdraw(actor, slot);
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne voit que qui vient chez lui.",
      english = "Everybody sees only who comes to them.")
  public List<AppointmentBooking> bookings(Actor actor, LocalDate first, LocalDate last) {
    return actor.affiliation().filter(hat -> hat.profile().isStaff()).isEmpty()
        ? List.of()
        : database.inTerritory(
            actor.territory(),
            handle ->
                new AppointmentShelf(handle, clock.instant()).ofHost(actor.person(), first, last));
  }

  @Override
  public List<AppointmentBooking> bookings(Actor actor, MeetingId meeting) {
    var found =
        database
            .inTerritory(actor.territory(), handle -> new MeetingShelf(handle).find(meeting))
            .filter(one -> directory.findStructure(actor, one.structure()).isPresent())
            .orElseThrow(UnknownAppointmentException::new);
    access.require(actor, GATHER, found.structure());
    return database.inTerritory(
        actor.territory(), handle -> new AppointmentShelf(handle, clock.instant()).of(meeting));
  }

  @Override
  public List<AppointmentSlot> slots(Actor actor, PersonId pupil) {
    return bookings.slots(actor, pupil);
  }

  @Override
  public List<AppointmentSlot> mine(Actor actor) {
    return bookings.mine(actor);
  }

  @Atomic
  @Override
  public AppointmentSlot book(Actor actor, AppointmentSlotId slot, PersonId pupil) {
    return bookings.book(actor, slot, pupil);
  }

  @Atomic
  @Override
  public AppointmentSlot move(Actor actor, AppointmentSlotId from, AppointmentSlotId to) {
    return bookings.move(actor, from, to);
  }

  @Atomic
  @Override
  public void cancel(Actor actor, AppointmentSlotId slot) {
    bookings.cancel(actor, slot);
  }
}

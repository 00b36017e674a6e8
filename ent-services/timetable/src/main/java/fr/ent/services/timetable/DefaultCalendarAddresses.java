package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.CalendarAddress;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.CalendarFile;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Addresses for calendar applications: made, read with the rights of their owner, ended. */
@EntService
class DefaultCalendarAddresses implements CalendarAddresses {
  private static final int WEEKS_BEFORE = 4;
  private static final int WEEKS_AFTER = 16;
  private static final int WEEKS_AT_ONCE = 8;

  private final Database database;
  private final AccessPolicy access;
  private final Directory directory;
  private final Timetable timetable;
  private final CalendarText text;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  DefaultCalendarAddresses(
      Database database,
      AccessPolicy access,
      Directory directory,
      Timetable timetable,
      CalendarText text,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.directory = directory;
    this.timetable = timetable;
    this.text = text;
    this.audit = audit;
    this.clock = clock;
  }

  private AddressShelf shelf() {
    return new AddressShelf(database.handle());
  }

  @Atomic
  @Override
  public String make(Actor actor, PersonId of) {
    access.require(actor, Timetable.CONSULT, of);
    if (actor.isHouse() || !isOwn(actor, of)) {
      throw new AccessRefusedException(Timetable.CONSULT);
    }
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    shelf().make(actor.person(), of, secret, clock.instant());
    audit.append(actor, AuditFact.done("timetable:make-address", of.toString()));
    return secret;
  }

  /** A calendar that leaves the house is one's own or one's child's. */
  private boolean isOwn(Actor actor, PersonId of) {
    return of.equals(actor.person())
        || directory.pupilsOf(Actor.house(actor.territory()), actor.person()).stream()
            .anyMatch(one -> one.isGuardian() && one.pupil().equals(of));
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne trouve que ses propres adresses, sans leur secret.",
      english = "Everybody finds their own addresses only, without their secret.")
  public Optional<CalendarAddress> find(Actor actor, PersonId of) {
    return database.inTerritory(
        actor.territory(), handle -> new AddressShelf(handle).find(actor.person(), of));
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne révoque que ses propres adresses.",
      english = "Everybody revokes their own addresses only.")
  public void revoke(Actor actor, PersonId of) {
    if (shelf().revoke(actor.person(), of)) {
      audit.append(actor, AuditFact.done("timetable:revoke-address", of.toString()));
    }
  }

  @Override
  public Optional<CalendarFile> read(TerritoryId territory, String secret) {
    var found =
        database.inTerritory(territory, handle -> new AddressShelf(handle).findBySecret(secret));
    return found
        .flatMap(address -> reader(territory, address))
        .map(actor -> file(actor, found.get()));
  }

  /** The owner, with a hat under which this timetable is open today. */
  private Optional<Actor> reader(TerritoryId territory, AddressShelf.Owned address) {
    var house = Actor.house(territory);
    return directory.find(house, address.owner()).isEmpty()
        ? Optional.empty()
        : directory.affiliationsOf(house, address.owner()).stream()
            .map(hat -> Actor.of(territory, address.owner(), hat))
            .filter(actor -> isOwn(actor, address.of()))
            .filter(actor -> access.allows(actor, Timetable.CONSULT, address.of()))
            .findFirst();
  }

  private CalendarFile file(Actor actor, AddressShelf.Owned address) {
    var today = LocalDate.now(clock);
    database.useTerritory(
        actor.territory(), handle -> new AddressShelf(handle).read(address, today));
    var written = text.of(actor.territory(), lessons(actor, address.of(), today));
    return new CalendarFile(written, Sha256.print(written.getBytes(StandardCharsets.UTF_8)), actor);
  }

  private List<Lesson> lessons(Actor actor, PersonId of, LocalDate today) {
    var lessons = new ArrayList<Lesson>();
    for (int week = -WEEKS_BEFORE; week < WEEKS_AFTER; week += WEEKS_AT_ONCE) {
      int weeks = Math.min(WEEKS_AT_ONCE, WEEKS_AFTER - week);
      var first = today.plusWeeks(week);
      lessons.addAll(timetable.lessonsOf(actor, of, first, first.plusWeeks(weeks).minusDays(1)));
    }
    return lessons;
  }
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * On which days and half-days a school is open (fr: calendrier scolaire).
 *
 * <p>Safe for use by several threads. Public holidays are computed from the law; school years and
 * holidays are what an administrator has entered or imported for the territory: what was not
 * entered is not a holiday. The zone of a school follows from its academy, unless the school says
 * otherwise.
 *
 * <p>Whoever may know of a structure may read its calendar; of another, nothing is found: no days,
 * no zone. What changes a school needs {@link #ADMINISTER} over it, what changes a zone needs it
 * over the territory; else {@link fr.ent.api.access.AccessRefusedException}. Changes are kept in
 * the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SchoolCalendar {
  /** Enter holidays, school years and open half-days. */
  Right ADMINISTER = new Right("timetable:calendar");

  /** The longest time that one question may cover. */
  int DAYS_AT_MOST = 400;

  /**
   * List the days from one to another, both included, each with its open half-days.
   *
   * @throws IllegalArgumentException for more than {@link #DAYS_AT_MOST} days
   */
  List<SchoolDay> days(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /** List the open half-days between two days, both included, in their order. */
  default List<HalfDay> halfDays(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    return days(actor, structure, first, last).stream()
        .flatMap(day -> day.open().stream().map(part -> new HalfDay(day.day(), part)))
        .sorted()
        .toList();
  }

  /** Tell the grid of a school; {@link WeeklyGrid#USUAL} where none was set. */
  WeeklyGrid gridOf(Actor actor, StructureId structure);

  /** Find the zone of a school; nothing where neither its academy nor the school says one. */
  Optional<HolidayZone> zoneOf(Actor actor, StructureId structure);

  /** Find the school year that a day lies in, where it was entered for the zone of the school. */
  Optional<SchoolYear> yearOf(Actor actor, StructureId structure, LocalDate day);

  /**
   * Tell the school year that a day belongs to: the one that was entered, else the usual one of the
   * zone ({@link SchoolYear#usual}), which ends where the next begins.
   */
  default SchoolYear schoolYear(Actor actor, StructureId structure, LocalDate day) {
    return yearOf(actor, structure, day)
        .or(() -> zoneOf(actor, structure).map(zone -> SchoolYear.usual(zone, day)))
        .orElseGet(() -> SchoolYear.usual(day));
  }

  /** List what was entered for a zone, by day. */
  List<Holiday> holidaysOf(Actor actor, HolidayZone zone);

  /** List the closures of a school, by day. */
  List<Holiday> closuresOf(Actor actor, StructureId structure);

  /** Set on which half-days a school is open. */
  void setGrid(Actor actor, StructureId structure, WeeklyGrid grid);

  /** Set the zone of a school, whatever its academy. */
  void setZone(Actor actor, StructureId structure, HolidayZone zone);

  /** Enter a school year of a zone; it takes the place of those that it overlaps. */
  void enter(Actor actor, HolidayZone zone, SchoolYear year);

  /** Enter days without school of a zone or a school. */
  void enter(Actor actor, Holiday holiday);

  /** Remove what was entered; what is not there is removed already. */
  void remove(Actor actor, UUID holiday);

  /**
   * Take the holidays of a zone from an iCalendar file: events of whole days that are called
   * holidays (vacances, pont, congé), and of this zone where they name one. They take the place of
   * those that an earlier file brought for the same time.
   *
   * @throws UnreadableCalendarException if it is no such file, or too large
   */
  HolidayReport take(Actor actor, HolidayZone zone, String file);
}

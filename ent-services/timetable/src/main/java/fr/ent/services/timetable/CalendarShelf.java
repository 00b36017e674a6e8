package fr.ent.services.timetable;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.WeeklyGrid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Holidays, school years and the grids of schools, in the transaction that is open. */
final class CalendarShelf {
  private final Handle handle;

  CalendarShelf(Handle handle) {
    this.handle = handle;
  }

  Optional<HolidayZone> zone(StructureId structure) {
    return handle
        .createQuery(
            "select zone from timetable.school_grid where structure = ? and zone is not null")
        .bind(0, structure.value())
        .map((row, context) -> HolidayZone.of(row.getString("zone")))
        .findFirst();
  }

  Optional<WeeklyGrid> grid(StructureId structure) {
    return handle
        .createQuery(
            "select * from timetable.school_grid where structure = ? and mornings is not null")
        .bind(0, structure.value())
        .map(
            (row, context) ->
                new WeeklyGrid(
                    week(row, "mornings"),
                    week(row, "afternoons"),
                    row.getObject("afternoon_from", LocalTime.class)))
        .findFirst();
  }

  private static Set<DayOfWeek> week(ResultSet row, String column) throws SQLException {
    return LessonRows.texts(row, column).stream()
        .map(DayOfWeek::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  void setZone(StructureId structure, HolidayZone zone) {
    handle.execute(
        """
        insert into timetable.school_grid (structure, zone) values (?, ?)
        on conflict (structure, territory_id) do update set zone = excluded.zone\
        """,
        structure.value(),
        zone.code());
  }

  void setGrid(StructureId structure, WeeklyGrid grid) {
    handle.execute(
        """
        insert into timetable.school_grid (structure, mornings, afternoons, afternoon_from)
        values (?, ?::text[], ?::text[], ?)
        on conflict (structure, territory_id) do update set mornings = excluded.mornings,
          afternoons = excluded.afternoons, afternoon_from = excluded.afternoon_from\
        """,
        structure.value(),
        LessonRows.array(grid.mornings()),
        LessonRows.array(grid.afternoons()),
        grid.afternoonFrom());
  }

  List<SchoolYear> years(HolidayZone zone) {
    return handle
        .createQuery("select * from timetable.school_year where zone = ? order by first")
        .bind(0, zone.code())
        .map((row, context) -> new SchoolYear(day(row, "first"), day(row, "last")))
        .collect(toUnmodifiableList());
  }

  void enter(HolidayZone zone, SchoolYear year) {
    handle.execute(
        "delete from timetable.school_year where zone = ? and first <= ? and last >= ?",
        zone.code(),
        year.last(),
        year.first());
    handle.execute(
        "insert into timetable.school_year (zone, first, last) values (?, ?, ?)",
        zone.code(),
        year.first(),
        year.last());
  }

  List<Holiday> of(HolidayZone zone) {
    return handle
        .createQuery("select * from timetable.holiday where zone = ? order by first, title")
        .bind(0, zone.code())
        .map((row, context) -> holiday(row))
        .collect(toUnmodifiableList());
  }

  List<Holiday> of(StructureId structure) {
    return handle
        .createQuery("select * from timetable.holiday where structure = ? order by first, title")
        .bind(0, structure.value())
        .map((row, context) -> holiday(row))
        .collect(toUnmodifiableList());
  }

  Optional<Holiday> find(UUID holiday) {
    return handle
        .createQuery("select * from timetable.holiday where id = ?")
        .bind(0, holiday)
        .map((row, context) -> holiday(row))
        .findFirst();
  }

  private static Holiday holiday(ResultSet row) throws SQLException {
    return new Holiday(
        LessonRows.uuid(row, "id"),
        Optional.ofNullable(row.getString("zone")).map(HolidayZone::of),
        Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
        row.getString("title"),
        day(row, "first"),
        day(row, "last"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  void enter(Holiday holiday, boolean imported) {
    handle.execute(
        """
        insert into timetable.holiday (id, zone, structure, title, first, last, imported)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        holiday.id(),
        holiday.zone().map(HolidayZone::code).orElse(null),
        holiday.structure().map(StructureId::value).orElse(null),
        holiday.title(),
        holiday.first(),
        holiday.last(),
        imported);
  }

  void remove(UUID holiday) {
    handle.execute("delete from timetable.holiday where id = ?", holiday);
  }

  void removeImported(HolidayZone zone, LocalDate first, LocalDate last) {
    handle.execute(
        "delete from timetable.holiday where imported and zone = ? and first <= ? and last >= ?",
        zone.code(),
        last,
        first);
  }
}

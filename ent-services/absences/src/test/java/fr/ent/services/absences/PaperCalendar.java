package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.HalfDay;
import fr.ent.api.timetable.HalfDay.Part;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayReport;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.UnreadableCalendarException;
import fr.ent.api.timetable.WeeklyGrid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A grid and closed days as a test sets them; it counts how often it is asked for days. */
@ApplicationScoped
public class PaperCalendar implements SchoolCalendar {
  private final Set<LocalDate> closed = ConcurrentHashMap.newKeySet();
  private final List<Holiday> holidays = new CopyOnWriteArrayList<>();
  private final List<SchoolYear> years = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile WeeklyGrid grid = WeeklyGrid.USUAL;
  private volatile Optional<HolidayZone> zone = Optional.empty();

  void begin() {
    closed.clear();
    holidays.clear();
    years.clear();
    asked.set(0);
    grid = WeeklyGrid.USUAL;
    zone = Optional.empty();
  }

  void close(LocalDate day) {
    closed.add(day);
  }

  int asked() {
    return asked.get();
  }

  @Override
  public List<SchoolDay> days(Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    asked.incrementAndGet();
    return first.datesUntil(last.plusDays(1)).map(this::day).toList();
  }

  private SchoolDay day(LocalDate day) {
    return closed.contains(day) || holidays.stream().anyMatch(one -> one.contains(day))
        ? new SchoolDay(day, SchoolDay.Kind.CLOSED, "", Set.of())
        : new SchoolDay(day, SchoolDay.Kind.SCHOOL, "", open(day));
  }

  private Set<Part> open(LocalDate day) {
    return Arrays.stream(Part.values())
        .filter(part -> grid.isOpen(new HalfDay(day, part)))
        .collect(Collectors.toSet());
  }

  @Override
  public WeeklyGrid gridOf(Actor actor, StructureId structure) {
    return grid;
  }

  @Override
  public void setGrid(Actor actor, StructureId structure, WeeklyGrid changed) {
    grid = changed;
  }

  @Override
  public Optional<HolidayZone> zoneOf(Actor actor, StructureId structure) {
    return zone;
  }

  @Override
  public Optional<SchoolYear> yearOf(Actor actor, StructureId structure, LocalDate day) {
    return years.stream().filter(one -> one.contains(day)).findFirst();
  }

  @Override
  public List<Holiday> holidaysOf(Actor actor, HolidayZone zone) {
    return List.of();
  }

  @Override
  public List<Holiday> closuresOf(Actor actor, StructureId structure) {
    return List.of();
  }

  @Override
  public void setZone(Actor actor, StructureId structure, HolidayZone changed) {
    zone = Optional.of(changed);
  }

  @Override
  public void enter(Actor actor, HolidayZone zone, SchoolYear year) {
    years.add(year);
  }

  @Override
  public void enter(Actor actor, Holiday holiday) {
    holidays.add(holiday);
  }

  @Override
  public void remove(Actor actor, UUID holiday) {
    holidays.removeIf(one -> one.id().equals(holiday));
  }

  @Override
  public HolidayReport take(Actor actor, HolidayZone zone, String file) {
    throw new UnreadableCalendarException("files are read by the real calendar only");
  }
}

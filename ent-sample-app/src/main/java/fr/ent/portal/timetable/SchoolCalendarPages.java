package fr.ent.portal.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayReport;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.UnreadableCalendarException;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Upload;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor.Hat;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The calendar of the school whose hat is worn: its half-days, closures, zone, and holidays. */
@EntService
class SchoolCalendarPages implements Room {
  private static final Access LEAVE = Access.holding(SchoolCalendar.ADMINISTER);
  private static final int LARGEST_FILE = 1 << 20;

  private final SchoolCalendar calendar;
  private final AccessPolicy access;

  @Inject
  SchoolCalendarPages(SchoolCalendar calendar, AccessPolicy access) {
    this.calendar = calendar;
    this.access = access;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/school-calendar", LEAVE, visit -> page(visit, "", "")),
        Page.post("/school-calendar/grid", LEAVE, this::grid),
        Page.post("/school-calendar/zone", LEAVE, this::zone),
        Page.post("/school-calendar/close", LEAVE, this::close),
        Page.post("/school-calendar/remove", LEAVE, this::remove),
        Page.post("/school-calendar/take", LEAVE, this::take));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(47, "schoolcalendar", "calendar", "/school-calendar", LEAVE));
  }

  private static Hat hat(Visit visit) {
    return visit.visitor().hat().orElseThrow(NoSuchPageException::new);
  }

  private static StructureId school(Visit visit) {
    return hat(visit).affiliation().structure();
  }

  private Answer page(Visit visit, String told, String error) {
    return answer(visit, told, error, Optional.empty());
  }

  private Answer answer(Visit visit, String told, String error, Optional<HolidayReport> report) {
    var actor = visit.actor();
    var zone = calendar.zoneOf(actor, school(visit));
    var view =
        new SchoolCalendarView(
            hat(visit).structure(),
            zone,
            calendar.gridOf(actor, school(visit)),
            zone.map(one -> calendar.holidaysOf(actor, one)).orElse(List.of()),
            calendar.closuresOf(actor, school(visit)),
            access.allows(actor, SchoolCalendar.ADMINISTER),
            told,
            error,
            report);
    return error.isEmpty()
        ? Answer.page("pages/schoolcalendar", "schoolcalendar.title", view)
        : Answer.again("pages/schoolcalendar", "schoolcalendar.title", view);
  }

  private Answer grid(Visit visit) {
    try {
      var from = LocalTime.parse(visit.parameter("afternoon"));
      var grid = new WeeklyGrid(days(visit, "morning"), days(visit, "evening"), from);
      calendar.setGrid(visit.actor(), school(visit), grid);
      return page(visit, "schoolcalendar.saved", "");
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return page(visit, "", "schoolcalendar.grid.wrong");
    }
  }

  private static Set<DayOfWeek> days(Visit visit, String name) {
    return visit.parameters(name).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }

  private Answer zone(Visit visit) {
    calendar.setZone(visit.actor(), school(visit), HolidayZone.of(visit.parameter("zone")));
    return page(visit, "schoolcalendar.saved", "");
  }

  private Answer close(Visit visit) {
    try {
      var first = LocalDate.parse(visit.parameter("first"));
      var last =
          visit.parameter("last").isEmpty() ? first : LocalDate.parse(visit.parameter("last"));
      calendar.enter(
          visit.actor(), Holiday.of(school(visit), visit.parameter("title"), first, last));
      return page(visit, "schoolcalendar.saved", "");
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return page(visit, "", "schoolcalendar.close.wrong");
    }
  }

  private Answer remove(Visit visit) {
    var id = UUID.fromString(visit.parameter("holiday"));
    boolean shown =
        calendar.closuresOf(visit.actor(), school(visit)).stream()
            .anyMatch(one -> one.id().equals(id));
    if (!shown && !access.allows(visit.actor(), SchoolCalendar.ADMINISTER)) {
      throw new NoSuchPageException();
    }
    calendar.remove(visit.actor(), id);
    return page(visit, "schoolcalendar.saved", "");
  }

  private Answer take(Visit visit) {
    var zone = HolidayZone.of(visit.parameter("zone"));
    var file = visit.file("file").map(SchoolCalendarPages::text).orElse("");
    try {
      var report = calendar.take(visit.actor(), zone, file);
      return answer(visit, "", "", Optional.of(report));
    } catch (UnreadableCalendarException wrong) {
      return page(visit, "", "schoolcalendar.take.wrong");
    }
  }

  private static String text(Upload upload) {
    return upload.size() > LARGEST_FILE ? "" : new String(upload.bytes(), StandardCharsets.UTF_8);
  }
}

package fr.ent.services.timetable;

import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayReport;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.UnreadableCalendarException;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** Reads holidays from an iCalendar file. */
final class HolidayText {
  private static final int LONGEST_FILE = 1 << 20;
  private static final int EVENTS_AT_MOST = 2_000;
  private static final int LONGEST_TITLE = 200;
  private static final Pattern HOLIDAY = Pattern.compile("(?iu).*\\b(vacances|pont|congés?)\\b.*");
  private static final Pattern ZONES = Pattern.compile("(?iu)\\bzones?\\b[^.;:]*");

  private final HolidayZone zone;
  private final List<Holiday> taken = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private HolidayText(HolidayZone zone) {
    this.zone = zone;
  }

  static HolidayReport read(HolidayZone zone, String file) {
    if (file.length() > LONGEST_FILE) {
      throw new UnreadableCalendarException("it is larger than a calendar of holidays");
    }
    var events = events(file);
    if (events.size() > EVENTS_AT_MOST) {
      throw new UnreadableCalendarException("it has more events than a calendar of holidays");
    }
    var text = new HolidayText(zone);
    events.forEach(text::take);
    return new HolidayReport(text.taken, text.leftOut);
  }

  private static List<VEvent> events(String file) {
    try {
      return new CalendarBuilder()
          .build(new StringReader(file))
          .<VEvent>getComponents(Component.VEVENT);
    } catch (IOException | ParserException | IllegalArgumentException | DateTimeException wrong) {
      throw new UnreadableCalendarException("it is no iCalendar file");
    }
  }

  private void take(VEvent event) {
    var title =
        event.<Property>getProperty(Property.SUMMARY).map(Property::getValue).orElse("").strip();
    var found = holiday(event, title);
    if (found.isPresent()) {
      taken.add(found.get());
    } else {
      leftOut.add(cut(title));
    }
  }

  private static String cut(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  private Optional<Holiday> holiday(VEvent event, String title) {
    var start =
        event.<DateProperty<?>>getProperty(Property.DTSTART).flatMap(one -> day(one.getDate()));
    boolean again = event.getProperty(Property.RRULE).isPresent();
    if (start.isEmpty() || again || !HOLIDAY.matcher(title).matches() || isOfOthers(title)) {
      return Optional.empty();
    }
    // RFC 5545 §3.6.1: the end is not included; without one, it is the day itself.
    var last =
        event
            .getEndDate(true)
            .flatMap(one -> day(one.getDate()))
            .map(end -> end.minusDays(1))
            .filter(end -> !end.isBefore(start.get()))
            .orElse(start.get());
    try {
      return Optional.of(Holiday.of(zone, cut(title), start.get(), last));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  /** A day without a clock; what has hours is no holiday. */
  private static Optional<LocalDate> day(Temporal moment) {
    return moment.isSupported(ChronoField.HOUR_OF_DAY)
        ? Optional.empty()
        : Optional.of(LocalDate.from(moment));
  }

  private boolean isOfOthers(String title) {
    var named = ZONES.matcher(title);
    return named.find()
        && !Pattern.compile("\\b" + Pattern.quote(zone.code()) + "\\b")
            .matcher(named.group().toUpperCase(Locale.ROOT).replaceFirst("ZONES?", ""))
            .find();
  }
}

package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * iCalendar, RFC 5545: an event is a lesson, {@code CATEGORIES} are its classes and groups, else
 * the name of the calendar is; {@code LOCATION} its rooms, the names of {@code ORGANIZER} and
 * {@code ATTENDEE} its teachers. Each calendar, by its name, is a source of its own, so that a
 * school may import one for each class.
 */
@EntService
class IcsFormat implements Format {
  private static final String START = "BEGIN:VCALENDAR";
  private static final String END = "END:VCALENDAR";
  private static final int EVENTS_AT_MOST = 100_000;

  @Override
  public boolean knows(SentFile file) {
    return file.head().contains(START) && !file.isXml();
  }

  @Override
  public Written read(SentFile file, School school) {
    var calendar = parsed(file);
    var events = calendar.getComponentList().<VEvent>get(Component.VEVENT);
    if (events.isEmpty()) {
      throw new UnreadableTimetableException(Reason.EMPTY);
    }
    if (events.size() > EVENTS_AT_MOST) {
      throw new UnreadableTimetableException(Reason.TOO_LARGE);
    }
    var content = new IcsContent(file.name(), school, IcsText.nameOf(calendar, file.name()));
    content.take(events);
    return content.written();
  }

  private static Calendar parsed(SentFile file) {
    if (!tail(file).stripTrailing().endsWith(END)) {
      throw new UnreadableTimetableException(Reason.TRUNCATED);
    }
    try {
      return new CalendarBuilder()
          .build(new InputStreamReader(file.open(), XmlCharacters.of(file)));
    } catch (IOException | ParserException | DateTimeException | IllegalArgumentException damaged) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    }
  }

  private static String tail(SentFile file) {
    var content = file.content();
    int last = Math.min(content.length, 200);
    return new String(content, content.length - last, last, StandardCharsets.ISO_8859_1);
  }
}

package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Names;
import fr.ent.api.identity.SourceName;
import fr.ent.core.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** What the texts of a calendar say. */
final class IcsText {
  private static final int DIGITS = 12;

  private IcsText() {}

  /** The name that the calendar has itself, else that of its file without the ending. */
  static String nameOf(Calendar calendar, String file) {
    return Stream.of("X-WR-CALNAME", "NAME")
        .flatMap(one -> calendar.<Property>getProperty(one).stream())
        .map(one -> one.getValue().strip())
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElse(file.replaceFirst("(?i)\\.ics$", ""));
  }

  static SourceName source(String calendar) {
    var print = Sha256.hex(Names.folded(calendar)).substring(0, DIGITS);
    return SourceName.of("ICS-" + print.toUpperCase(Locale.ROOT));
  }

  static String text(VEvent event, String property) {
    return event.<Property>getProperty(property).map(Property::getValue).orElse("").strip();
  }

  /** The values of a property that may be there several times, each of them a list. */
  static List<String> list(VEvent event, String property) {
    return event.<Property>getProperties(property).stream()
        .flatMap(one -> Stream.of(one.getValue().split("[,;]", -1)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** What those who give and attend a lesson are called; nobody's address. */
  static List<String> people(VEvent event) {
    return Stream.of(Property.ORGANIZER, Property.ATTENDEE)
        .flatMap(one -> event.<Property>getProperties(one).stream())
        .flatMap(one -> one.<Parameter>getParameter(Parameter.CN).stream())
        .map(one -> one.getValue().replace("\"", "").strip())
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** The title without the class that some software writes behind a dash. */
  static String title(VEvent event, List<String> categories) {
    var title = text(event, Property.SUMMARY);
    for (var one : categories) {
      if (title.endsWith(" - " + one)) {
        return title.substring(0, title.length() - one.length() - 3).strip();
      }
    }
    return title;
  }
}

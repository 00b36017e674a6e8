package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A calendar in the form of RFC 5545 (fr: fichier iCalendar). The same timetable gives the same
 * text.
 *
 * @param print changes with the text: an entity tag
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record CalendarFile(String text, String print) {
  public CalendarFile {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(print, "print");
  }

  @Override
  public String toString() {
    return "calendar " + print;
  }
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A calendar in the form of RFC 5545 (fr: fichier iCalendar). The same timetable gives the same
 * text.
 *
 * @param print changes with the text: an entity tag
 * @param reader the owner of the address, with the hat under which it was read: a door asks whether
 *     they are shut out
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record CalendarFile(String text, String print, Actor reader) {
  public CalendarFile {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(print, "print");
    Objects.requireNonNull(reader, "reader");
  }

  @Override
  public String toString() {
    return "calendar " + print;
  }
}

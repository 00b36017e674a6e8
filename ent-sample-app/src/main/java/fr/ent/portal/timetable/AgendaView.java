package fr.ent.portal.timetable;

import fr.ent.api.timetable.CalendarAddress;
import fr.ent.portal.timetable.WeekView.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The timetables that may go into one's own agenda.
 *
 * @param made the one for which an address was just made; empty where none was
 * @param address that address, shown this once
 */
public record AgendaView(List<Line> lines, String made, String address, boolean revoked) {
  public AgendaView {
    lines = List.copyOf(lines);
  }

  /** A timetable, and whether there is an address for it. */
  public record Line(Choice whose, Optional<CalendarAddress> address) {}

  @Override
  public String toString() {
    return "agenda of " + lines.size();
  }
}

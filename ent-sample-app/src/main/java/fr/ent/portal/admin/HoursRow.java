package fr.ent.portal.admin;

import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.portal.web.Visit;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of opening hours in the form (fr: plage horaire), as it was typed.
 *
 * @param days names of days
 */
public record HoursRow(Set<String> days, String from, String to) {
  private static final int MOST = 7;
  private static final HoursRow BLANK = new HoursRow(Set.of(), "", "");

  public HoursRow {
    days = Set.copyOf(days);
  }

  /** Read the lines of a form; those left blank are not there. */
  static List<HoursRow> typed(Visit visit) {
    var rows = new ArrayList<HoursRow>();
    for (int i = 0; i < MOST; i++) {
      var days = Set.copyOf(visit.parameters("hours-" + i + "-days"));
      var row =
          new HoursRow(
              days, visit.parameter("hours-" + i + "-from"), visit.parameter("hours-" + i + "-to"));
      if (!row.equals(BLANK)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Write kept hours as lines. */
  static List<HoursRow> of(OpeningHours hours) {
    return hours.windows().stream()
        .map(
            one ->
                new HoursRow(
                    one.days().stream().map(DayOfWeek::name).collect(Collectors.toSet()),
                    one.from().toString(),
                    one.to().toString()))
        .toList();
  }

  /** Add a blank line to fill in, while there is room for one. */
  static List<HoursRow> withBlank(List<HoursRow> rows) {
    var all = new ArrayList<>(rows);
    if (all.size() < MOST) {
      all.add(BLANK);
    }
    return all;
  }

  /** Read a line; nothing where it is not whole. */
  Optional<Window> window() {
    try {
      var open = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
      return Optional.of(new Window(open, LocalTime.parse(from), LocalTime.parse(to)));
    } catch (DateTimeParseException | IllegalArgumentException notWhole) {
      return Optional.empty();
    }
  }

  /** Tell whether a day is chosen. */
  public boolean on(DayOfWeek day) {
    return days.contains(day.name());
  }
}

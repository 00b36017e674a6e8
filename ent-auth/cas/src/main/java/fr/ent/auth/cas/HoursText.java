package fr.ent.auth.cas;

import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Opening hours as they are kept: {@code MONDAY,TUESDAY 07:30 21:00} for each window. */
final class HoursText {
  private HoursText() {}

  static String[] write(OpeningHours hours) {
    return hours.windows().stream().map(HoursText::write).toArray(String[]::new);
  }

  private static String write(Window window) {
    var days = window.days().stream().sorted().map(DayOfWeek::name);
    return String.join(
        " ",
        days.collect(Collectors.joining(",")),
        window.from().toString(),
        window.to().toString());
  }

  static OpeningHours read(List<String> windows) {
    return new OpeningHours(windows.stream().map(HoursText::read).toList());
  }

  private static Window read(String text) {
    var parts = text.split(" ", 3);
    var days =
        Arrays.stream(parts[0].split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    return new Window(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }
}

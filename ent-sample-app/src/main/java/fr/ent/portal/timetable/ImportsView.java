package fr.ent.portal.timetable;

import fr.ent.api.timetable.TimetableImport;
import fr.ent.portal.web.Frame;
import java.time.LocalDate;
import java.util.List;

/**
 * The imports of a school, and where a new one begins.
 *
 * @param error key of why a file was refused; empty where none was
 */
public record ImportsView(String school, List<TimetableImport> imports, String told, String error) {
  public ImportsView {
    imports = List.copyOf(imports);
  }

  /** Tell the kind of the status word of an import. */
  public static String kind(TimetableImport one) {
    return switch (one.state()) {
      case OPEN -> "careful";
      case APPLIED -> "good";
      case CLOSED -> "busy";
    };
  }

  /** Tell which weeks it speaks of; empty where it has no lessons. */
  public static String weeks(Frame f, TimetableImport one) {
    return one.firstWeek()
        .map(
            first ->
                f.say("imports.weeks", f.day(first), f.day(sunday(one.lastWeek().orElse(first)))))
        .orElse("");
  }

  private static LocalDate sunday(LocalDate monday) {
    return monday.plusDays(6);
  }
}

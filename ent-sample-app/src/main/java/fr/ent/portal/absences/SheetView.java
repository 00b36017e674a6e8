package fr.ent.portal.absences;

import java.util.List;
import java.util.Optional;

/**
 * The sheet of a lesson.
 *
 * @param submission id that this form will have, so that sending it twice is sending it once
 * @param heading the classes and the hours
 * @param taken when the roll call that counts was taken, in words; empty where there is none
 * @param day of the lesson, to come back to
 */
public record SheetView(
    String lesson,
    String submission,
    String title,
    String heading,
    List<Line> lines,
    Optional<String> taken,
    String day) {
  /**
   * A pupil.
   *
   * @param absent whether the box is ticked
   * @param other what is chosen instead, {@code LATE-10} for instance; empty where nothing is
   * @param expected {@code AWAY} and others; empty where the pupil is looked for
   */
  public record Line(String pupil, String name, boolean absent, String other, String expected) {}

  /** What may be said of a pupil instead, in the order of the list. */
  public static final List<String> OTHERS =
      List.of("LATE-5", "LATE-10", "LATE-20", "LATE-30", "SENT_OUT", "INFIRMARY", "EXEMPTED");

  public SheetView {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "sheet of " + lesson;
  }
}

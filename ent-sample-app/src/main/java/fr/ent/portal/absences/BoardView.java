package fr.ent.portal.absences;

import fr.ent.portal.absences.LessonWords.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The board of school life.
 *
 * @param now who is missing now
 * @param earlier who was missing today and is not now
 * @param uncalled lessons that have begun without a roll call
 * @param waiting what families said and nobody judged
 * @param marks who came late, was sent out or went to the infirmary today
 * @param open who was missing in the last days, and nobody said why
 * @param follow who is missing often this month
 */
public record BoardView(
    LocalDate day,
    List<Missing> now,
    List<Missing> earlier,
    List<Row> uncalled,
    List<Said> waiting,
    List<Mark> marks,
    List<Open> open,
    List<Often> follow,
    String told) {
  /**
   * A pupil who is missing.
   *
   * @param told how many people are sent word
   */
  public record Missing(
      String pupil, String name, String classes, String hours, String state, int told) {}

  /** What a family said. */
  public record Said(
      String id,
      String name,
      String classes,
      String time,
      String reason,
      String words,
      List<String> documents) {
    public Said {
      documents = List.copyOf(documents);
    }
  }

  /** A pupil who was there, and not simply so. */
  public record Mark(String pupil, String name, String classes, String hours, String what) {}

  /** A pupil who was missing, and how many lessons nobody explained. */
  public record Open(String pupil, String name, String classes, int lessons) {}

  /** A pupil who is missing often. */
  public record Often(String pupil, String name, String classes, int halfDays) {}

  public BoardView {
    now = List.copyOf(now);
    earlier = List.copyOf(earlier);
    uncalled = List.copyOf(uncalled);
    waiting = List.copyOf(waiting);
    marks = List.copyOf(marks);
    open = List.copyOf(open);
    follow = List.copyOf(follow);
  }

  /** Count those of today whom nobody explained. */
  public long unexplained() {
    return Stream.concat(now.stream(), earlier.stream())
        .filter(one -> one.state().equals("UNEXPLAINED"))
        .count();
  }

  @Override
  public String toString() {
    return "board of " + day;
  }
}

package fr.ent.portal.absences;

import fr.ent.portal.absences.LessonWords.Row;
import java.time.LocalDate;
import java.util.List;

/** The roll calls of a school on a day. */
public record CallsView(LocalDate day, List<Call> calls) {
  /**
   * A lesson and its roll call.
   *
   * @param taken when and by whom it was taken, in words; empty while it was not
   */
  public record Call(Row row, String taken) {}

  public CallsView {
    calls = List.copyOf(calls);
  }

  @Override
  public String toString() {
    return "roll calls of " + day;
  }
}

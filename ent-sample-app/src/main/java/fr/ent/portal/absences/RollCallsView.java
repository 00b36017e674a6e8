package fr.ent.portal.absences;

import fr.ent.portal.absences.LessonWords.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The lessons of a day, for whoever gives them.
 *
 * @param sent whether a roll call was just taken
 */
public record RollCallsView(LocalDate day, List<Row> rows, boolean sent) {
  /** What a device is told that has sent a roll call. */
  static final String SENT = "SENT";

  public RollCallsView {
    rows = List.copyOf(rows);
  }

  /** Find the one that is due: the last that has begun and has no roll call. */
  public Optional<Row> due() {
    return rows.stream().filter(one -> one.state().equals("open")).reduce((one, next) -> next);
  }
}

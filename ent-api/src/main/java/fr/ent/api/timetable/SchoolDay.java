package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.timetable.HalfDay.Part;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A day of a school and why it is open or not (fr: jour du calendrier scolaire).
 *
 * @param title what the holiday is called; empty on a day of school and of weekly rest
 * @param open its open half-days; none but on a day of school
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SchoolDay(LocalDate day, Kind kind, String title, Set<Part> open) {
  /** What a day is; the first that applies, from below. */
  public enum Kind {
    /** Pupils are at school, on the half-days that are open. */
    SCHOOL,
    /** No half-day of this day of the week is open (fr: repos hebdomadaire). */
    WEEKLY_REST,
    /** The school is closed by its own decision (fr: fermeture). */
    CLOSED,
    /** The zone is on holiday (fr: vacances). */
    HOLIDAY,
    /** Between two school years that were entered (fr: hors année scolaire). */
    OUT_OF_YEAR,
    /** A public holiday by law (fr: jour férié). */
    PUBLIC_HOLIDAY
  }

  public SchoolDay {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    open = Set.copyOf(open);
  }
}

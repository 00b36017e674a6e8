package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/** The morning or the afternoon of a day: what absences are counted in (fr: demi-journée). */
@API(status = EXPERIMENTAL, since = "0.1")
public record HalfDay(LocalDate day, Part part) implements Comparable<HalfDay> {
  /** Which half. */
  public enum Part {
    MORNING,
    AFTERNOON
  }

  public HalfDay {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(part, "part");
  }

  @Override
  public int compareTo(HalfDay other) {
    int byDay = day.compareTo(other.day);
    return byDay == 0 ? part.compareTo(other.part) : byDay;
  }
}

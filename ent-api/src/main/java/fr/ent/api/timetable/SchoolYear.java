package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import org.apiguardian.api.API;

/** From the first to the last day of school of a year, both included (fr: année scolaire). */
@API(status = EXPERIMENTAL, since = "0.1")
public record SchoolYear(LocalDate first, LocalDate last) {
  public SchoolYear {
    if (last.isBefore(first.plusDays(200)) || last.isAfter(first.plusDays(370))) {
      throw new IllegalArgumentException("a school year has 200 to 370 days");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

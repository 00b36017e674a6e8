package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What became of a file of holidays (fr: compte rendu d'import du calendrier).
 *
 * @param taken the holidays that are there now
 * @param leftOut what the file also holds and is no holiday of the zone, by its title
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HolidayReport(List<Holiday> taken, List<String> leftOut) {
  public HolidayReport {
    taken = List.copyOf(taken);
    leftOut = List.copyOf(leftOut);
  }
}

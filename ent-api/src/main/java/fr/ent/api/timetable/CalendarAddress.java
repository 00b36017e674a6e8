package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That somebody has an address for a timetable; never its secret (fr: adresse d'agenda).
 *
 * @param of whose timetable
 * @param lastRead the last day on which an application read it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record CalendarAddress(PersonId of, Instant made, Optional<LocalDate> lastRead) {
  public CalendarAddress {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(lastRead, "lastRead");
  }
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Days without school, both included: of a zone, or of one school (fr: vacances, fermeture).
 *
 * @param structure the school that is closed; empty where it is a whole zone
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Holiday(
    UUID id,
    Optional<HolidayZone> zone,
    Optional<StructureId> structure,
    String title,
    LocalDate first,
    LocalDate last) {
  private static final int LONGEST = 120;

  public Holiday {
    Objects.requireNonNull(id, "id");
    if (zone.isPresent() == structure.isPresent()) {
      throw new IllegalArgumentException("a holiday is of a zone or of a school");
    }
    if (title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException("a holiday has a title of up to 200 characters");
    }
    if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST))) {
      throw new IllegalArgumentException("a holiday has 1 to " + LONGEST + " days");
    }
  }

  /** Make one of a zone. */
  public static Holiday of(HolidayZone zone, String title, LocalDate first, LocalDate last) {
    return new Holiday(UUID.randomUUID(), Optional.of(zone), Optional.empty(), title, first, last);
  }

  /** Make one of a school. */
  public static Holiday of(StructureId school, String title, LocalDate first, LocalDate last) {
    return new Holiday(
        UUID.randomUUID(), Optional.empty(), Optional.of(school), title, first, last);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A day on which many appointments are held together (fr: rencontre parents-professeurs).
 *
 * @param title as the school announces it, at most 120 characters
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Meeting(MeetingId id, StructureId structure, String title, LocalDate day) {
  private static final int LONGEST = 120;

  public Meeting {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    if (title.isBlank() || title.length() > LONGEST) {
      throw new IllegalArgumentException("a title has 1 to " + LONGEST + " characters");
    }
    Objects.requireNonNull(day, "day");
  }
}

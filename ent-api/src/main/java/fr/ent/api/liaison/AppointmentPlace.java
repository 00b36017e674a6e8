package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Where two people meet (fr: lieu du rendez-vous).
 *
 * @param where the room, or what to know before a call; at most 120 characters
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentPlace(Way way, String where) {
  private static final int LONGEST = 120;

  /** How. */
  public enum Way {
    AT_SCHOOL,
    BY_PHONE,
    BY_VIDEO
  }

  public AppointmentPlace {
    Objects.requireNonNull(way, "way");
    if (where.length() > LONGEST || (way == Way.AT_SCHOOL && where.isBlank())) {
      throw new IllegalArgumentException("a place at school is told, in a line");
    }
  }
}

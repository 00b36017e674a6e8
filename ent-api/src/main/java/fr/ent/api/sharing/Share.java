package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That a thing is shared (fr: partage).
 *
 * @param last the last day on which it counts; empty where it goes on
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Share(ThingId thing, Recipient with, Level level, Optional<LocalDate> last) {
  public Share {
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(last, "last");
  }
}

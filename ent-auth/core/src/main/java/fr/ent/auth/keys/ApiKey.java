package fr.ent.auth.keys;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A key that was made; its secret is not known any more (fr: clé d’accès).
 *
 * @param last the last day of its life
 * @param used the day on which it was last used
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ApiKey(
    UUID id, String label, Instant made, LocalDate last, Optional<LocalDate> used) {
  public ApiKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(used, "used");
  }
}

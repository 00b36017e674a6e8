package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** A join key and the days on which it was held (fr: clé externe datée). */
@API(status = EXPERIMENTAL, since = "0.1")
public record HeldKey(JoinKey key, Period period) {
  public HeldKey {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(period, "period");
  }
}

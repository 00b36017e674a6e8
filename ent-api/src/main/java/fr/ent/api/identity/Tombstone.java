package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Says whom a key that is no longer held stands for today, after a merge or a correction (fr: trace
 * d'une clé).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Tombstone(JoinKey key, PersonId former, PersonId current, Instant since) {
  public Tombstone {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(former, "former");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(since, "since");
  }
}

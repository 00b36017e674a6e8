package fr.ent.auth.internal;

import static org.apiguardian.api.API.Status.INTERNAL;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What was last read of a territory, for five seconds, or until this node changes it. Safe for use
 * by several threads.
 */
@API(status = INTERNAL, since = "0.1")
public final class Known<T> {
  private static final Duration OLDEST = Duration.ofSeconds(5);

  private final Database database;
  private final AtomicInteger changes = new AtomicInteger();
  private final Cache<TerritoryId, T> known;

  public Known(Database database) {
    this(database, Ticker.systemTicker());
  }

  /** Keep time by another clock. */
  public Known(Database database, Ticker ticker) {
    this.database = database;
    this.known =
        Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(OLDEST).ticker(ticker).build();
  }

  /** Tell what is known, or read it. */
  public T of(TerritoryId territory, Function<TerritoryId, T> read) {
    var found = known.getIfPresent(territory);
    if (found == null) {
      int before = changes.get();
      found = read.apply(territory);
      known.put(territory, found);
      // Whoever changed it while it was read has found nothing here to forget.
      if (changes.get() != before) {
        known.invalidate(territory);
      }
    }
    return found;
  }

  /** Forget what is known once the change that is being made is committed. */
  public void forget(TerritoryId territory) {
    database.afterCommit(
        () -> {
          changes.incrementAndGet();
          known.invalidate(territory);
        });
  }
}

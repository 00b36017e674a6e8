package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a thing is shared with somebody from now on, or at another level (fr: partage ouvert).
 *
 * <p>Published in the transaction that shares it. The last day is for {@link Sharing#sharesOf}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ThingShared(
    Instant at, TerritoryId territory, ThingId thing, Recipient with, Level level)
    implements EntEvent {
  public ThingShared {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(level, "level");
  }

  @Override
  public String subject() {
    return thing.toString();
  }
}

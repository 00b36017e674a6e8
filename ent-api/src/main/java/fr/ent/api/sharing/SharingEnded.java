package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a thing is no longer shared with somebody (fr: partage terminé): it was stopped, the
 * thing is gone, or its last day is over.
 *
 * <p>Published in the transaction that ends it; for a last day, within the hours after it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SharingEnded(Instant at, TerritoryId territory, ThingId thing, Recipient with)
    implements EntEvent {
  public SharingEnded {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(with, "with");
  }

  @Override
  public String subject() {
    return thing.toString();
  }
}

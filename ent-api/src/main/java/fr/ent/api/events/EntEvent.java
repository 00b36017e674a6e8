package fr.ent.api.events;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * Something that has happened and is kept together with the change it tells.
 *
 * <p>Events are records of values that JSON Binding can write and read back. They are delivered
 * after the change is committed, at least once, and in order for one {@link #subject()}: observers
 * bear repetition.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface EntEvent {
  /** Tell when it happened. */
  Instant at();

  /** Tell in which territory. */
  TerritoryId territory();

  /** Name what it is about: events of one subject are delivered in their order. */
  String subject();
}

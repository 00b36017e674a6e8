package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a feed changes in one structure, or in all (fr: différence).
 *
 * @param structure empty for the whole feed, and for a school that is new
 * @param name of the structure; empty for the whole feed
 * @param arrivals people who come
 * @param departures people who go
 * @param classChanges pupils who change class
 * @param corrections other people of whom something changes
 * @param unchanged people of whom nothing changes
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FeedDifference(
    Optional<StructureId> structure,
    String name,
    long arrivals,
    long departures,
    long classChanges,
    long corrections,
    long unchanged) {
  /** Nothing. */
  public static final FeedDifference NONE = new FeedDifference(Optional.empty(), "", 0, 0, 0, 0, 0);

  public FeedDifference {
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(name, "name");
  }
}

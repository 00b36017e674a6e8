package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Where an outside product is told events (fr: adresse d’envoi, « webhook »). Its secret is not
 * part of it.
 *
 * @param events names of {@link ToldEvent}s
 * @param school whose events are told; empty for the whole territory
 * @param owner who registered it
 * @param failing since when no message was taken; empty if the last one was
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record WebHook(
    WebHookId id,
    String name,
    URI address,
    SortedSet<String> events,
    Optional<StructureId> school,
    PersonId owner,
    State state,
    Instant since,
    Optional<Instant> failing) {
  /** Whether messages are posted. */
  public enum State {
    /** They are. */
    OPEN,
    /** Somebody paused it: messages wait, and are posted once it is resumed. */
    PAUSED,
    /** It took nothing for so long that it was paused: as above. */
    FAILED,
    /** The product answered that it wants no more (410): nothing is kept for it any more. */
    GONE
  }

  public WebHook {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(failing, "failing");
    events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
  }

  /** The address may hold what the product keeps to itself. */
  @Override
  public String toString() {
    return "web hook " + id + " " + state;
  }
}

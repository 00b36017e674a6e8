package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A web hook as it is asked for (fr: adresse d’envoi demandée).
 *
 * @param name which product it is for, up to eighty characters
 * @param address where messages are posted: https, without a user or a fragment
 * @param events names of {@link ToldEvent}s, one at least
 * @param school whose events are told; empty for the whole territory
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record WishedWebHook(
    String name, URI address, Set<String> events, Optional<StructureId> school) {
  public WishedWebHook {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(school, "school");
    events = Set.copyOf(events);
  }
}

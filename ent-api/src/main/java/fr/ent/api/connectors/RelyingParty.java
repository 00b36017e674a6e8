package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A partner service, as data (fr: fournisseur de service, connecteur). There is no class for a
 * partner.
 *
 * @param name what the tile says
 * @param description one short line under the name; may be empty
 * @param icon name of an icon of the portal's set
 * @param start where the tile leads
 * @param services the exact addresses that may ask for a ticket; compared character by character
 *     after scheme and host are put in lower case, the query left aside. An address that ends in
 *     {@code /} matches the addresses below it. Never a pattern.
 * @param profiles who may open it; empty means everybody
 * @param structures where; empty means everywhere in the territory
 * @param answer what it is told, and in which form
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RelyingParty(
    ConnectorId id,
    String name,
    String description,
    String icon,
    URI start,
    List<URI> services,
    Set<Profile> profiles,
    Set<StructureId> structures,
    ReleasePolicy answer,
    boolean enabled) {
  public RelyingParty {
    Objects.requireNonNull(id, "id");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a connector has a name");
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(icon, "icon");
    Objects.requireNonNull(start, "start");
    services = List.copyOf(services);
    profiles = Set.copyOf(profiles);
    structures = Set.copyOf(structures);
    Objects.requireNonNull(answer, "answer");
  }
}

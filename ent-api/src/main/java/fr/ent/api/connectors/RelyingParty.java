package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.signon.Assurance;
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
 * @param hours when, on the clock of the school whose hat is worn
 * @param assurance how surely somebody must have signed in, at least
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
    boolean enabled,
    OpeningHours hours,
    Assurance assurance) {
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
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(assurance, "assurance");
  }

  /** Make one that is open at every hour, to whoever signed in with a password. */
  public RelyingParty(
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
    this(
        id,
        name,
        description,
        icon,
        start,
        services,
        profiles,
        structures,
        answer,
        enabled,
        OpeningHours.ALWAYS,
        Assurance.LOW);
  }

  /** Open it to some profiles in some structures only; to all where none is named. */
  public RelyingParty among(Set<Profile> some, Set<StructureId> places) {
    return with(some, places, answer, hours, assurance);
  }

  /** Tell the partner something else. */
  public RelyingParty telling(ReleasePolicy other) {
    return with(profiles, structures, other, hours, assurance);
  }

  /** Open it at some hours only. */
  public RelyingParty during(OpeningHours some) {
    return with(profiles, structures, answer, some, assurance);
  }

  /** Open it only to whoever signed in surely enough. */
  public RelyingParty requiring(Assurance least) {
    return with(profiles, structures, answer, hours, least);
  }

  private RelyingParty with(
      Set<Profile> some,
      Set<StructureId> places,
      ReleasePolicy told,
      OpeningHours open,
      Assurance least) {
    return new RelyingParty(
        id, name, description, icon, start, services, some, places, told, enabled, open, least);
  }
}

package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells which people came into the directory at a structure (fr: arrivées), at most a thousand at a
 * time.
 *
 * <p>Published by the feed once for each structure that it changed, and by hand entry.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PeopleJoined(
    Instant at, TerritoryId territory, StructureId structure, List<PersonId> people)
    implements EntEvent {
  public PeopleJoined {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    people = List.copyOf(people);
  }

  @Override
  public String subject() {
    return structure.toString();
  }
}

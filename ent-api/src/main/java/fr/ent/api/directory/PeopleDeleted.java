package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells which people the directory has erased for good (fr: suppressions définitives), at most a
 * thousand at a time.
 *
 * <p>Published in the transaction that erases them. Whoever keeps anything of a person erases it
 * too, or keeps it under no name (order of 30 November 2006, article 6; IDN-05).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PeopleDeleted(Instant at, TerritoryId territory, List<PersonId> people)
    implements EntEvent {
  public PeopleDeleted {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    people = List.copyOf(people);
  }

  @Override
  public String subject() {
    return "people-deleted";
  }
}

package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that one record was absorbed by another of the same human being (fr: fusion de fiches).
 *
 * <p>Published in the transaction that merges them. Whoever keeps anything of the absorbed person
 * keeps it as the survivor's; the absorbed one is erased later, as {@link PeopleDeleted} tells.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonMerged(Instant at, TerritoryId territory, PersonId survivor, PersonId absorbed)
    implements EntEvent {
  public PersonMerged {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(survivor, "survivor");
    Objects.requireNonNull(absorbed, "absorbed");
  }

  @Override
  public String subject() {
    return absorbed.toString();
  }
}

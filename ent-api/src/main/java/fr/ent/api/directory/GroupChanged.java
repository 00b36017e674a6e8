package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.GroupId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a group that somebody made has another label, last day, member or manager (fr: groupe
 * modifié). A last day that passes, or somebody who leaves the school, is not told by it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupChanged(Instant at, TerritoryId territory, GroupId group) implements EntEvent {
  public GroupChanged {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(group, "group");
  }

  @Override
  public String subject() {
    return group.toString();
  }
}

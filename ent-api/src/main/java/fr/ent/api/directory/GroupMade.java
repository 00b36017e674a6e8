package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.GroupId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/** Tells that somebody made a group (fr: groupe créé). The directory knows its label. */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupMade(Instant at, TerritoryId territory, GroupId group) implements EntEvent {
  public GroupMade {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(group, "group");
  }

  @Override
  public String subject() {
    return group.toString();
  }
}

package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** That a person is in a class or group, as what, and when (fr: appartenance à un groupe). */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupMembership(
    GroupId group, PersonId person, Capacity capacity, Period period, SourceName source) {
  public GroupMembership {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(source, "source");
  }
}

package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The pupils that something of the liaison book is about (fr: destinataires): those of a class or
 * group, or pupils one by one.
 *
 * @param pupils empty where a group is named
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonAudience(Optional<GroupId> group, List<PersonId> pupils) {
  private static final int MOST = 200;

  public LiaisonAudience {
    Objects.requireNonNull(group, "group");
    pupils = pupils.stream().distinct().toList();
    if (group.isPresent() != pupils.isEmpty()) {
      throw new IllegalArgumentException("it is about a class or group, or about some pupils");
    }
    if (pupils.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " pupils are named one by one");
    }
  }

  /** Mean everybody who is in a class or group on the day it is sent. */
  public static LiaisonAudience of(GroupId group) {
    return new LiaisonAudience(Optional.of(group), List.of());
  }

  /** Mean some pupils. */
  public static LiaisonAudience of(List<PersonId> pupils) {
    return new LiaisonAudience(Optional.empty(), pupils);
  }

  /** Mean one pupil. */
  public static LiaisonAudience of(PersonId pupil) {
    return of(List.of(pupil));
  }
}

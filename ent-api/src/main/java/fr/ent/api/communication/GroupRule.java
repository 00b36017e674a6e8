package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a school says of the members of one of its groups who write to those of another, or of the
 * same (fr: règle entre deux groupes). It says nothing of the way back, nor of who teaches a group.
 *
 * @param from the group of the sender
 * @param to the group of the recipient
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupRule(GroupId from, GroupId to, Effect effect) {
  /** What it does to the rules between profiles. */
  public enum Effect {
    /** They do not write to each other in this direction, whatever else lets them. */
    FORBID,
    /** What the territory lets them counts, although the school is narrower. */
    LET
  }

  public GroupRule {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(effect, "effect");
  }

  /** Tell whether it is about the same two groups, in the same direction. */
  public boolean isAbout(GroupId sender, GroupId recipient) {
    return from.equals(sender) && to.equals(recipient);
  }
}

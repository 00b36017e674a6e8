package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * To whom of a profile those of another may write (fr: règle de communication). It says nothing of
 * the way back: that teachers write to guardians does not let guardians write to teachers.
 *
 * @param from the hat that the sender wears
 * @param to what the recipient is
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record CommunicationRule(Profile from, Profile to, Tie tie) {
  public CommunicationRule {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (!Tie.between(from, to).contains(tie)) {
      throw new IllegalArgumentException(tie + " ties no " + from + " to a " + to);
    }
  }

  /** Tell whether it is about the same two profiles, in the same direction. */
  public boolean isAbout(Profile sender, Profile recipient) {
    return from.equals(sender) && to.equals(recipient);
  }

  /** Set another tie between the same two. */
  public CommunicationRule by(Tie other) {
    return new CommunicationRule(from, to, other);
  }
}

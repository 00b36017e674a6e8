package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What must tie two people for one to write to the other (fr: lien). All but {@link #EVERYWHERE}
 * hold within the structure whose hat the sender wears; the recipient belongs to it too. From the
 * narrowest to the widest: of two that can tie the same profiles, whom the first reaches the second
 * does too.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Tie {
  /** Nothing ties: they do not write to each other in this direction. */
  NOBODY,
  /**
   * A class or group that both are in, a pupil as a member and others as who teaches it: own
   * teachers, own pupils, classmates, the teaching team.
   */
  SHARED_GROUP,
  /** The recipient is a pupil whose legal guardian writes: by legal level, never by kinship. */
  OWN_CHILDREN,
  /** The recipient is a legal guardian of the pupil who writes. */
  OWN_GUARDIANS,
  /** The recipient is a legal guardian of a pupil whom the sender teaches. */
  TAUGHT_GUARDIANS,
  /** The recipient teaches a pupil whose legal guardian writes. */
  CHILDRENS_TEACHERS,
  /** Both belong to the structure. */
  SAME_STRUCTURE,
  /** Both belong to the territory. */
  EVERYWHERE;

  /** List those that can tie a sender's profile to a recipient's, from the narrowest. */
  public static List<Tie> between(Profile from, Profile to) {
    return Arrays.stream(values()).filter(tie -> tie.canTie(from, to)).toList();
  }

  private boolean canTie(Profile from, Profile to) {
    return switch (this) {
      case NOBODY, SAME_STRUCTURE, EVERYWHERE -> true;
      case SHARED_GROUP -> !from.equals(Profile.GUARDIAN) && !to.equals(Profile.GUARDIAN);
      case OWN_CHILDREN -> from.equals(Profile.GUARDIAN) && to.equals(Profile.PUPIL);
      case OWN_GUARDIANS -> from.equals(Profile.PUPIL) && to.equals(Profile.GUARDIAN);
      case TAUGHT_GUARDIANS -> from.isStaff() && to.equals(Profile.GUARDIAN);
      case CHILDRENS_TEACHERS -> from.equals(Profile.GUARDIAN) && to.isStaff();
    };
  }
}

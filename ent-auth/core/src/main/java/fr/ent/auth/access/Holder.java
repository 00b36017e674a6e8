package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import org.apiguardian.api.API;

/**
 * Who holds a right (fr: titulaire): a person, everybody of a profile, of a duty, or of a group.
 *
 * @param value id of the person or group, code of the profile or of the duty
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Holder(Kind kind, String value) {
  /** What the value names. */
  public enum Kind {
    PERSON,
    PROFILE,
    DUTY,
    GROUP
  }

  /** Name a person. */
  public static Holder of(PersonId person) {
    return new Holder(Kind.PERSON, person.toString());
  }

  /** Name everybody who wears a profile. */
  public static Holder of(Profile profile) {
    return new Holder(Kind.PROFILE, profile.code());
  }

  /** Name everybody who has a duty. */
  public static Holder ofDuty(String code) {
    return new Holder(Kind.DUTY, code);
  }

  /** Name everybody who is in a class or group, as what it may be. */
  public static Holder of(GroupId group) {
    return new Holder(Kind.GROUP, group.toString());
  }
}

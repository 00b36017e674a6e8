package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * With whom a thing is shared (fr: destinataire du partage).
 *
 * @param value id of the person or group; for a profile, id of the school, {@code /}, its code
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Recipient(Kind kind, String value) {
  /** What the value names. */
  public enum Kind {
    PERSON,
    /** Everybody who is in a class or group at the moment of the question, as what it may be. */
    GROUP,
    /** Everybody who wears a profile in a school. */
    PROFILE
  }

  public Recipient {
    Objects.requireNonNull(kind, "kind");
    value =
        switch (kind) {
          case PERSON -> PersonId.of(value).toString();
          case GROUP -> GroupId.of(value).toString();
          case PROFILE -> worn(StructureId.of(part(value, 0)), Profile.of(part(value, 1)));
        };
  }

  /** One person. */
  public static Recipient of(PersonId person) {
    return new Recipient(Kind.PERSON, person.toString());
  }

  /** A class or group. */
  public static Recipient of(GroupId group) {
    return new Recipient(Kind.GROUP, group.toString());
  }

  /** Everybody of a profile in a school. */
  public static Recipient of(StructureId school, Profile profile) {
    return new Recipient(Kind.PROFILE, worn(school, profile));
  }

  private static String worn(StructureId school, Profile profile) {
    return school + "/" + profile.code();
  }

  private static String part(String value, int place) {
    var parts = value.split("/", 2);
    return parts.length == 2 ? parts[place] : "";
  }

  @Override
  public String toString() {
    return kind + " " + value;
  }
}

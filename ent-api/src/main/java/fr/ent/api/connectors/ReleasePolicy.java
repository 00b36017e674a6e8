package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a partner is told of a person, and in which form (fr: politique de diffusion d'attributs).
 * Nothing that is not listed is told.
 *
 * @param user what stands for the person; a pairwise pseudonym unless the record says otherwise
 * @param attributes in the order told
 * @param profiles how profiles are spelt
 * @param dates pattern of dates, {@code dd/MM/yyyy} for instance
 * @param wrapped whether attributes stand inside one attributes element, as CAS 3.0 has it, or
 *     beside the user
 * @param keepEmpty whether an attribute without value is told as an empty one
 * @param allStructures whether all of a person's structures are told, or only the chosen one
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleasePolicy(
    UserForm user,
    List<ReleasedAttribute> attributes,
    ProfileForm profiles,
    String dates,
    boolean wrapped,
    boolean keepEmpty,
    boolean allStructures) {
  /** A pseudonym and nothing else. */
  public static final ReleasePolicy PSEUDONYM =
      new ReleasePolicy(
          UserForm.PAIRWISE, List.of(), ProfileForm.NEW_CODE, "dd/MM/yyyy", true, false, false);

  /** What stands for the person. */
  public enum UserForm {
    /** A pseudonym that only this partner knows (PRIV-5). */
    PAIRWISE,
    LOGIN,
    PERSON_ID,
    /** The number of the feed. */
    JOIN_KEY,
    UAI,
    EMAIL
  }

  /** How profiles are spelt. */
  public enum ProfileForm {
    /** {@code National_ELV}. */
    NEW_CODE,
    /** {@code National_1}; the newer code where there is no older one. */
    OLD_CODE,
    /** {@code ELV}. */
    SHORT_CODE,
    /** {@code Eleve}, {@code Parent}, {@code Enseignant}, {@code Personnel}. */
    FRENCH_WORD
  }

  public ReleasePolicy {
    Objects.requireNonNull(user, "user");
    attributes = List.copyOf(attributes);
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(dates, "dates");
  }

  /** Release some attributes with a pseudonym. */
  public ReleasePolicy with(ReleasedAttribute... released) {
    return new ReleasePolicy(
        user, List.of(released), profiles, dates, wrapped, keepEmpty, allStructures);
  }

  /** Name the person in another form. */
  public ReleasePolicy as(UserForm form) {
    return new ReleasePolicy(form, attributes, profiles, dates, wrapped, keepEmpty, allStructures);
  }
}

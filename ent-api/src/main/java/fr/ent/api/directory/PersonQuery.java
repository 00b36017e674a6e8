package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is looked for in the directory (fr: recherche).
 *
 * @param text parts of names in any order; accents and case do not matter; at most 100 characters
 * @param duty code of a duty that somebody has, as the profile and in the structure that are asked
 *     for, if they are (fr: fonction)
 * @param after where the page before ended, from {@link PersonPage#next()}; empty for the first
 * @param size 1 to 100
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonQuery(
    String text,
    Optional<StructureId> structure,
    Optional<GroupId> group,
    Optional<Profile> profile,
    Optional<String> duty,
    String after,
    int size) {
  public PersonQuery {
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(duty, "duty");
    Objects.requireNonNull(after, "after");
    if (text.length() > 100) {
      throw new IllegalArgumentException("a search has at most 100 characters");
    }
    if (size < 1 || size > 100) {
      throw new IllegalArgumentException("a page has 1 to 100 people");
    }
  }

  /** Look for a text everywhere, first page. */
  public static PersonQuery of(String text) {
    var any = Optional.<String>empty();
    return new PersonQuery(text, Optional.empty(), Optional.empty(), Optional.empty(), any, "", 25);
  }

  /** Look in one structure only. */
  public PersonQuery in(StructureId one) {
    return new PersonQuery(text, Optional.of(one), group, profile, duty, after, size);
  }

  /** Look in one class or group only. */
  public PersonQuery in(GroupId one) {
    return new PersonQuery(text, structure, Optional.of(one), profile, duty, after, size);
  }

  /** Look for one profile only. */
  public PersonQuery as(Profile one) {
    return new PersonQuery(text, structure, group, Optional.of(one), duty, after, size);
  }

  /** Look for one duty only. */
  public PersonQuery doing(String code) {
    return new PersonQuery(text, structure, group, profile, Optional.of(code), after, size);
  }

  /** Go on after a page. */
  public PersonQuery after(String mark) {
    return new PersonQuery(text, structure, group, profile, duty, mark, size);
  }

  /** Ask for pages of another size. */
  public PersonQuery size(int people) {
    return new PersonQuery(text, structure, group, profile, duty, after, people);
  }

  @Override
  public String toString() {
    return "query";
  }
}

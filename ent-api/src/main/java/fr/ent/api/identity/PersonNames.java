package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a person is called (fr: nom et prénoms). Its text form hides them.
 *
 * @param last usual last name (fr: nom d'usage)
 * @param first usual first name
 * @param birth name at birth (fr: nom de famille); empty where not known
 * @param preferred the first name that the person asked to be called by; empty where none
 * @param others other first names
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonNames(
    String last, String first, String birth, String preferred, List<String> others) {
  public PersonNames {
    if (last.isBlank() || first.isBlank()) {
      throw new IllegalArgumentException("a person has a last name and a first name");
    }
    Objects.requireNonNull(birth, "birth");
    Objects.requireNonNull(preferred, "preferred");
    others = List.copyOf(others);
  }

  /** Make the names of a person of whom nothing more is known. */
  public static PersonNames of(String first, String last) {
    return new PersonNames(last, first, "", "", List.of());
  }

  /** Tell the first name that the person is called by. */
  public String called() {
    return preferred.isEmpty() ? first : preferred;
  }

  /** Tell how the person is shown: called, then last name. */
  public String display() {
    return called() + " " + last;
  }

  @Override
  public String toString() {
    return "names";
  }
}

package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Somebody of the educational community (fr: personne).
 *
 * <p>One human being may have several profiles in several schools, and is one person. Affiliations,
 * groups, relations and join keys are asked of the directory. There is no picture: it is no fact of
 * a feed, and its keeper asks for consent of its own. The text form tells the id and nothing else.
 *
 * @param civility {@code M.} or {@code Mme}; empty where not known
 * @param schooling present for pupils
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Person(
    PersonId id,
    PersonStatus status,
    PersonNames names,
    String civility,
    Optional<Sex> sex,
    Optional<LocalDate> birthDate,
    Contacts contacts,
    Optional<Schooling> schooling) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(civility, "civility");
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(contacts, "contacts");
    Objects.requireNonNull(schooling, "schooling");
  }

  /** Make a person of whom only the names are known. */
  public static Person of(PersonId id, PersonNames names) {
    return new Person(
        id,
        PersonStatus.PRESENT,
        names,
        "",
        Optional.empty(),
        Optional.empty(),
        Contacts.NONE,
        Optional.empty());
  }

  @Override
  public String toString() {
    return "person " + id;
  }
}

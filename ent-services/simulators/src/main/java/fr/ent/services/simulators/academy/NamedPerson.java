package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * An invented person, so that a demonstration can offer a sign-in and a test can look for somebody.
 *
 * @param key the join key in the feed (fr: jointure)
 * @param uais the schools where this person is, or her children are
 * @param children the join keys of a guardian's children; empty for others
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NamedPerson(
    Kind kind,
    String key,
    String lastName,
    String firstName,
    List<String> uais,
    List<String> children) {

  public NamedPerson {
    uais = List.copyOf(uais);
    children = List.copyOf(children);
  }

  /** What somebody is in the academy. */
  public enum Kind {
    PUPIL,
    /** One whose legal level is 1. */
    GUARDIAN,
    /** One with children in several schools. */
    GUARDIAN_OF_TWO_SCHOOLS,
    TEACHER,
    FORM_TEACHER,
    TEACHER_OF_TWO_SCHOOLS,
    SCHOOL_LIFE,
    HEAD,
    LIBRARIAN
  }

  /** The first school. */
  public String uai() {
    return uais.get(0);
  }

  @Override
  public String toString() {
    return kind + " " + key;
  }
}

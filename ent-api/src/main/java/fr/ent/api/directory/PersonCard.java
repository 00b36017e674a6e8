package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What the actor may know of a person, and how that person stands to the actor (fr: fiche de
 * l'annuaire). Its text form tells the id only.
 *
 * @param places where the person belongs, and as what
 * @param classes labels of classes and groups
 * @param ties how the person stands to the actor
 * @param contacts only what the actor may use
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonCard(
    PersonId person,
    String name,
    List<Place> places,
    List<String> classes,
    List<Tie> ties,
    Contacts contacts) {
  /** A structure, what the person is there, and the duties in words. */
  public record Place(String structure, fr.ent.api.identity.Profile profile, List<String> duties) {
    public Place {
      duties = List.copyOf(duties);
    }
  }

  /**
   * One way in which the person stands to the actor.
   *
   * @param about first name of the actor's child that it goes through; empty where it is direct
   * @param detail label of a class or subject; empty where there is none
   */
  public record Tie(Kind kind, String about, String detail) {
    /** How. */
    public enum Kind {
      SELF,
      CHILD,
      GUARDIAN,
      CLASSMATE,
      TEACHER,
      FORM_TEACHER,
      PUPIL,
      COLLEAGUE
    }
  }

  public PersonCard {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(name, "name");
    places = List.copyOf(places);
    classes = List.copyOf(classes);
    ties = List.copyOf(ties);
    Objects.requireNonNull(contacts, "contacts");
  }

  @Override
  public String toString() {
    return person.toString();
  }
}

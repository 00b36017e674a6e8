package fr.ent.portal.web;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who is looking, and what the frame says of them (fr: utilisateur connecté). Its text form tells
 * the id only.
 *
 * @param first what they are called
 * @param hats what they are, and where
 * @param children whose school life the law lets them follow
 */
public record Visitor(
    Actor actor, String name, String first, List<Hat> hats, List<Child> children) {

  /**
   * A school and what the person is there (fr: rattachement).
   *
   * @param classes those of a pupil or a teacher
   */
  public record Hat(
      Affiliation affiliation,
      String structure,
      String town,
      ZoneId zone,
      List<SchoolClass> classes) {
    public Hat {
      classes = List.copyOf(classes);
    }

    public Profile profile() {
      return affiliation.profile();
    }
  }

  /** A class (fr: classe). */
  public record SchoolClass(GroupId id, String label) {}

  /** A child that the person follows (fr: enfant). */
  public record Child(
      PersonId person,
      String first,
      List<SchoolClass> classes,
      StructureId school,
      String schoolName) {
    public Child {
      classes = List.copyOf(classes);
    }

    /** Tell the label of the class; empty where there is none yet. */
    public String group() {
      return classes.isEmpty() ? "" : classes.get(0).label();
    }

    @Override
    public String toString() {
      return person.toString();
    }
  }

  public Visitor {
    hats = List.copyOf(hats);
    children = List.copyOf(children);
  }

  /** Tell which hat is worn. */
  public Optional<Hat> hat() {
    return actor
        .affiliation()
        .flatMap(worn -> hats.stream().filter(hat -> isSame(hat.affiliation(), worn)).findFirst())
        .or(() -> hats.stream().findFirst());
  }

  /** Tell in which school they are: that of the hat, else of the first child. */
  public Optional<StructureId> school() {
    return hat()
        .map(hat -> hat.affiliation().structure())
        .or(() -> children.stream().findFirst().map(Child::school));
  }

  /** Tell whether a hat is the one worn. */
  public boolean wears(Hat hat) {
    return hat().map(hat::equals).orElse(false);
  }

  /** Tell what they are now. */
  public Optional<Profile> profile() {
    return hat().map(Hat::profile);
  }

  private static boolean isSame(Affiliation one, Affiliation other) {
    return one.structure().equals(other.structure()) && one.profile().equals(other.profile());
  }

  @Override
  public String toString() {
    return actor.toString();
  }
}

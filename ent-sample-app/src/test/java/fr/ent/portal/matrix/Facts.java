package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.api.territory.TerritoryId;
import java.util.List;
import java.util.Optional;

/** Who is who on one day, as plain lists: all that {@link LawTable} reads. */
public interface Facts {
  /** A school and what somebody is there. */
  record Hat(String school, Profile profile) {}

  /** Somebody of a class or group. */
  record Member(String person, String group, String capacity) {}

  /** An adult and a child. */
  record Relation(String pupil, String adult, String legal) {
    /** Tell whether the law lets the adult follow the child. */
    boolean follows() {
      return !legal.equals("NONE");
    }
  }

  TerritoryId territory(String person);

  /** Tell whether somebody has not left. */
  boolean isPresent(String person);

  /** The hats that somebody has that day. */
  List<Hat> hats(String person);

  /** The hat that somebody wears who asks. */
  Optional<Hat> worn(String person);

  /** Who is in classes and groups that day. */
  List<Member> members();

  /** Who is tied to whom that day. */
  List<Relation> relations();

  /** Tell whether a pupil is of age and has not let the guardians follow. */
  boolean isAlone(String pupil);

  String schoolOf(String group);

  /** Tell whether somebody was given a right over a class by name. */
  default boolean isGivenOver(String person, String right, String group) {
    return false;
  }

  /** Tell whether somebody has a right over a school, or over all where none is named. */
  boolean holds(String person, String right, String school);
}

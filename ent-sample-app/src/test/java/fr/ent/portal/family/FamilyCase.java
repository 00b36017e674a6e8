package fr.ent.portal.family;

import static fr.ent.api.identity.Profile.GUARDIAN;
import static fr.ent.api.identity.Profile.TEACHER;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.family.Families.Room;
import fr.ent.portal.family.Families.Tie;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.BeforeEach;

/** A pupil in a class, who teaches it, a mother with authority and a father yet without a tie. */
abstract class FamilyCase {
  static final Tie BARRED = Tie.of(Kinship.FATHER, LegalLevel.NONE);

  Families families;
  Probe probe;
  Directory directory;
  AccessPolicy access;
  Communication communication;
  Room room;
  PersonId mother;
  PersonId father;

  /** A new family for each case. */
  @BeforeEach
  void enter(
      Families families,
      Probe probe,
      Directory directory,
      AccessPolicy access,
      Communication communication) {
    this.families = families;
    this.probe = probe;
    this.directory = directory;
    this.access = access;
    this.communication = communication;
    room = families.room();
    mother = families.guardian(room, "Nora");
    father = families.guardian(room, "Paul");
    families.tie(room.pupil(), mother, Tie.MOTHER);
  }

  Actor guardian(PersonId adult) {
    return Families.as(adult, room.school(), GUARDIAN);
  }

  Actor teacher() {
    return Families.as(room.teacher(), room.school(), TEACHER);
  }

  /** Another class of the same school, with a pupil and a teacher of its own. */
  Room beside() {
    return families.room(Fixture.TERRITORY, room.school());
  }

  Room elsewhere() {
    return families.room(
        Fixture.TERRITORY, families.school(Fixture.TERRITORY, "Collège des Marronniers"));
  }
}

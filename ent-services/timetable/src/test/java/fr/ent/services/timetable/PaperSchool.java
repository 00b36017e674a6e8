package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.timetable.TimetableScene;
import fr.ent.testkit.Fixture;
import java.util.UUID;

/** The collège, another school, and who is there. */
interface PaperSchool extends TimetableScene {
  StructureId OTHER_SCHOOL = StructureId.of("0e000000-0000-4000-8000-000000000002");
  GroupId CLASS = new GroupId(new UUID(2, 1));
  GroupId HALF = new GroupId(new UUID(2, 2));
  GroupId OTHER_CLASS = new GroupId(new UUID(2, 3));
  PersonId PUPIL = person(1);
  PersonId OTHER_PUPIL = person(2);
  PersonId GUARDIAN = person(3);
  PersonId TEACHER = person(4);
  PersonId SUBSTITUTE = person(5);
  PersonId HEAD = person(6);
  PersonId STRANGER = person(7);

  private static PersonId person(int number) {
    return new PersonId(new UUID(1, number));
  }

  @Override
  default StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  default GroupId schoolClass() {
    return CLASS;
  }

  @Override
  default GroupId half() {
    return HALF;
  }

  @Override
  default GroupId otherClass() {
    return OTHER_CLASS;
  }

  @Override
  default Actor pupil() {
    return Fixture.actor(PUPIL, Profile.PUPIL);
  }

  @Override
  default Actor otherPupil() {
    return Fixture.actor(OTHER_PUPIL, Profile.PUPIL);
  }

  @Override
  default Actor guardian() {
    return Fixture.actor(GUARDIAN, Profile.GUARDIAN);
  }

  @Override
  default Actor teacher() {
    return Fixture.actor(TEACHER, Profile.TEACHER);
  }

  @Override
  default PersonId substitute() {
    return SUBSTITUTE;
  }

  @Override
  default Actor head() {
    return Fixture.actor(HEAD, Profile.HEAD);
  }

  @Override
  default Actor stranger() {
    return Actor.of(Fixture.TERRITORY, STRANGER, Affiliation.of(OTHER_SCHOOL, Profile.HEAD));
  }
}

package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.tck.liaison.Families;
import fr.ent.testkit.Fixture;

/** A class with one pupil and who is around it, new for each test. */
final class OneClass {
  private OneClass() {}

  static Families in(SmallTown town) {
    town.school(Fixture.SCHOOL, "Europe/Paris");
    var group = town.group(Fixture.SCHOOL);
    var pupil = town.enter(Fixture.SCHOOL, Profile.PUPIL);
    var teacher = town.enter(Fixture.SCHOOL, Profile.TEACHER);
    town.join(group, pupil, Capacity.MEMBER);
    town.join(group, teacher, Capacity.TEACHER);
    var beside = town.group(Fixture.SCHOOL);
    var otherPupil = town.enter(Fixture.SCHOOL, Profile.PUPIL);
    var otherTeacher = town.enter(Fixture.SCHOOL, Profile.TEACHER);
    town.join(beside, otherPupil, Capacity.MEMBER);
    town.join(beside, otherTeacher, Capacity.FORM_TEACHER);
    return new Families(
        group,
        pupil.person(),
        teacher,
        town.enter(Fixture.SCHOOL, Profile.HEAD),
        guardian(town, pupil, LegalLevel.LEGAL_GUARDIAN),
        guardian(town, pupil, LegalLevel.LEGAL_GUARDIAN),
        guardian(town, pupil, LegalLevel.IN_CHARGE),
        guardian(town, pupil, LegalLevel.NONE),
        guardian(town, otherPupil, LegalLevel.LEGAL_GUARDIAN),
        otherTeacher);
  }

  static Actor guardian(SmallTown town, Actor pupil, LegalLevel level) {
    var adult = town.enter(Fixture.SCHOOL, Profile.GUARDIAN);
    town.relate(pupil.person(), adult.person(), level);
    return adult;
  }
}

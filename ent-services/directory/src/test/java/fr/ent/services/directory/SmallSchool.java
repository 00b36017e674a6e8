package fr.ent.services.directory;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The collège with one class, and who is around it. */
final class SmallSchool {
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

  final PersonId pupil = PersonId.random();
  final PersonId teacher = PersonId.random();
  final PersonId guardian = PersonId.random();
  final PersonId otherPupil = PersonId.random();
  final PersonId otherGuardian = PersonId.random();
  final PersonId former = PersonId.random();
  final PersonId head = PersonId.random();
  final GroupId group = new GroupId(UUID.randomUUID());

  void write(Handle handle) {
    handle.execute(
        "insert into directory.structure (id, name) values (?, 'Collège des Tilleuls')",
        Fixture.SCHOOL.value());
    handle.execute(
        """
        insert into directory.school_group (id, kind, structure, code, label)
        values (?, 'CLASS', ?, '4B', '4B')""",
        group.value(),
        Fixture.SCHOOL.value());
    enter(handle, pupil, "Inès", Profile.PUPIL, "PRESENT");
    enter(handle, teacher, "Lucien", Profile.TEACHER, "PRESENT");
    enter(handle, guardian, "Nora", Profile.GUARDIAN, "PRESENT");
    enter(handle, otherPupil, "Tom", Profile.PUPIL, "PRESENT");
    enter(handle, otherGuardian, "Alix", Profile.GUARDIAN, "PRESENT");
    enter(handle, former, "Prosper", Profile.TEACHER, "MISSING");
    enter(handle, head, "Irène", Profile.HEAD, "PRESENT");
    join(handle, pupil, "MEMBER");
    join(handle, teacher, "TEACHER");
    join(handle, former, "TEACHER");
    relate(handle, pupil, guardian);
    relate(handle, otherPupil, otherGuardian);
  }

  static void enter(Handle handle, PersonId person, String first, Profile profile, String status) {
    handle.execute(
        """
        insert into directory.person (id, status, last_name, first_name, folded)
        values (?, ?, 'Belval', ?, ?)""",
        person.value(),
        status,
        first,
        Folded.of(first + " Belval"));
    wear(handle, person, profile);
  }

  static void wear(Handle handle, PersonId person, Profile profile) {
    handle.execute(
        """
        insert into directory.affiliation (person, structure, profile, source, valid_from)
        values (?, ?, ?, 'ENT', ?)""",
        person.value(),
        Fixture.SCHOOL.value(),
        profile.code(),
        SEPTEMBER);
  }

  void join(Handle handle, PersonId person, String capacity) {
    handle.execute(
        """
        insert into directory.membership (person, school_group, capacity, source, valid_from)
        values (?, ?, ?, 'ENT', ?)""",
        person.value(),
        group.value(),
        capacity,
        SEPTEMBER);
  }

  static void relate(Handle handle, PersonId pupil, PersonId adult) {
    handle.execute(
        """
        insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial, contact,
          payment, source, valid_from)
        values (?, ?, '1', 'MOTHER', 'LEGAL_GUARDIAN', false, false, false, 'ENT', ?)""",
        pupil.value(),
        adult.value(),
        SEPTEMBER);
  }
}

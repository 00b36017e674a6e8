package org.example.outing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@EntTest(beans = Outings.class)
class OutingsTest {
  private static Actor enter(HandEntry entry, String last, Profile profile, StructureId where) {
    var person = entry.person(Fixture.house(), PersonNames.of("Marin", last), "", profile, where);
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(where, profile));
  }

  private static GroupId group(Database database, StructureId school, PersonId... people) {
    var group = GroupId.random();
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          handle.execute(
              """
              insert into directory.school_group (id, kind, structure, code, label)
              values (?, 'CLASS', ?, '4B', '4B')""",
              group.value(),
              school.value());
          for (var person : people) {
            handle.execute(
                """
                insert into directory.membership (person, school_group, capacity, source, valid_from)
                values (?, ?, ?, 'ENT', '2026-09-01')""",
                person.value(),
                group.value(),
                person.equals(people[0]) ? "TEACHER" : "MEMBER");
          }
        });
    return group;
  }

  private static void relate(Database database, PersonId pupil, PersonId adult) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,
                  contact, payment, source, valid_from)
                values (?, ?, '10', 'MOTHER', 'LEGAL_GUARDIAN', false, false, false, 'ENT',
                  '2026-09-01')""",
                pupil.value(),
                adult.value()));
  }

  @Test
  void whoComesIsForWhomLeaveWasGivenAndNotRefused(
      Outings outings, LiaisonBook book, HandEntry entry, Database database) {
    var school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    var teacher = enter(entry, "Enseigne", Profile.TEACHER, school);
    var pupil = enter(entry, "Eleve", Profile.PUPIL, school).person();
    var mother = enter(entry, "Mere", Profile.GUARDIAN, school);
    var father = enter(entry, "Pere", Profile.GUARDIAN, school);
    var group = group(database, school, teacher.person(), pupil);
    relate(database, pupil, mother.person());
    relate(database, pupil, father.person());
    var outing = outings.announce(teacher, group, "au phare", LocalDate.of(2026, 12, 3));
    assertThat(outings.mayCome(teacher, outing)).isEmpty();
    // tag::answer[]
    var shown = book.open(mother, outing, pupil).orElseThrow();
    var answered = book.answer(mother, shown.sheet(), "J’autorise");
    assertThat(answered.isDone()).isTrue();
    assertThat(book.open(father, outing, pupil).orElseThrow().act()).isEmpty();
    // end::answer[]
    assertThat(outings.mayCome(teacher, outing)).containsExactly(pupil);
    book.answer(father, shown.sheet(), "Je n’autorise pas");
    assertThat(outings.mayCome(teacher, outing)).isEmpty();
  }
}

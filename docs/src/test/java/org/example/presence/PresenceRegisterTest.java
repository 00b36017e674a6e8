package org.example.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.tck.absences.AbsenceRegisterContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EntTest(beans = {Presence.class, PresenceRegister.class})
class PresenceRegisterTest implements AbsenceRegisterContract {
  private final AbsenceRegister register;
  private final HandEntry entry;
  private final Database database;
  private final StructureId school;
  private final PersonId pupil;
  private final PersonId otherPupil;
  private final PersonId guardian;

  PresenceRegisterTest(AbsenceRegister register, HandEntry entry, Database database) {
    this.register = register;
    this.entry = entry;
    this.database = database;
    this.school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    this.pupil = enter("Inès", Profile.PUPIL);
    this.otherPupil = enter("Tom", Profile.PUPIL);
    this.guardian = enter("Nora", Profile.GUARDIAN);
  }

  private PersonId enter(String first, Profile profile) {
    return entry.person(Fixture.house(), PersonNames.of(first, "Belval"), "", profile, school);
  }

  @BeforeEach
  void relate() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,
                  contact, payment, source, valid_from)
                values (?, ?, '1', 'MOTHER', 'LEGAL_GUARDIAN', true, true, true, 'ENT',
                  '2026-09-01')\
                """,
                pupil.value(),
                guardian.value()));
  }

  private Actor as(PersonId person, Profile profile) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, profile));
  }

  // tag::proof[]
  @Override
  public AbsenceRegister register() {
    return register;
  }

  @Override
  public Actor schoolLife() {
    return as(PersonId.random(), Profile.SCHOOL_LIFE);
  }

  @Override
  public PersonId pupil() {
    return pupil;
  }

  @Override
  public PersonId otherPupil() {
    return otherPupil;
  }

  @Override
  public Actor guardian() {
    return as(guardian, Profile.GUARDIAN);
  }

  @Override
  public Actor stranger() {
    return as(PersonId.random(), Profile.TEACHER);
  }

  // end::proof[]

  @Test
  @Clause("GEN-10")
  void theProductOfTheSchoolTakesThePlaceOfOurs() {
    assertThat(register.toString()).contains("PresenceRegister");
  }
}

package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import org.junit.jupiter.api.Test;

/** Somebody acts in a school that does not know them, under a hat that was lent to them. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class LentHatTest {
  @Test
  @Clause("ISO-6")
  void aLentHatOpensNothingUntilTheDirectoryOfThatSchoolIsOpened(
      Directory directory, Database database, GivenRights rights) {
    EmptyDirectory.of(database);
    var school = new SmallSchool();
    database.useTerritory(Fixture.TERRITORY, school::write);
    var hat = Affiliation.of(Fixture.SCHOOL, Profile.of("Assistance"));
    var lent = Actor.of(Fixture.TERRITORY, PersonId.random(), hat);
    assertThat(directory.findStructure(lent, Fixture.SCHOOL)).isEmpty();
    assertThat(directory.structures(lent)).isEmpty();
    assertThat(directory.find(lent, school.pupil)).isEmpty();
    rights.give(lent.person(), Directory.CONSULT, Fixture.SCHOOL);
    assertThat(directory.findStructure(lent, Fixture.SCHOOL)).isPresent();
    assertThat(directory.structures(lent)).hasSize(1);
    assertThat(directory.find(lent, school.pupil)).isPresent();
  }
}

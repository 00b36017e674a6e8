package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is given everybody of a school goes on knowing of whom they knew. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class GivenDirectoryTest {
  private static final StructureId ELSEWHERE = StructureId.random();
  private final Directory directory;
  private final GivenRights rights;
  private final SmallSchool school = new SmallSchool();

  GivenDirectoryTest(Directory directory, GivenRights rights) {
    this.directory = directory;
    this.rights = rights;
  }

  @BeforeEach
  void enter(Database database) {
    EmptyDirectory.of(database);
    database.useTerritory(Fixture.TERRITORY, school::write);
  }

  private Actor elsewhere(PersonId person, Profile profile) {
    var actor = Actor.of(Fixture.TERRITORY, person, Affiliation.of(ELSEWHERE, profile));
    rights.give(person, Directory.CONSULT, ELSEWHERE);
    return actor;
  }

  @Test
  @Clause("AAS-21")
  void aGuardianGoesOnFollowingAChildOfAnotherSchool() {
    var guardian = elsewhere(school.guardian, Profile.GUARDIAN);
    assertThat(directory.find(guardian, school.pupil)).isPresent();
    assertThat(directory.find(guardian, school.teacher)).isPresent();
    assertThat(directory.pupilsOf(guardian, school.guardian)).hasSize(1);
  }

  @Test
  void aPupilGoesOnKnowingClassmatesAndGuardians() {
    var pupil = elsewhere(school.pupil, Profile.PUPIL);
    assertThat(directory.find(pupil, school.guardian)).isPresent();
    assertThat(directory.find(pupil, school.teacher)).isPresent();
  }
}

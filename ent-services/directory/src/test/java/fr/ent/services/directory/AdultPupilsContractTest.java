package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.directory.AdultPupilsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class AdultPupilsContractTest implements AdultPupilsContract {
  private final AdultPupils sound;
  private final Directory directory;
  private final Database database;
  private final SmallSchool school = new SmallSchool();
  private AdultPupils tested;

  AdultPupilsContractTest(AdultPupils sound, Directory directory, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.directory = directory;
    this.database = database;
  }

  @BeforeEach
  void fill() {
    tested = sound;
    EmptyDirectory.of(database);
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          school.write(handle);
          SmallSchool.relate(handle, school.otherPupil, school.guardian);
          handle.execute(
              "update directory.person set birth_date = ? where id = ?",
              LocalDate.of(2008, 11, 24),
              school.pupil.value());
        });
  }

  @Override
  public AdultPupils adults() {
    return tested;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Actor adultPupil() {
    return Fixture.actor(school.pupil, Profile.PUPIL);
  }

  @Override
  public Actor minor() {
    return Fixture.actor(school.otherPupil, Profile.PUPIL);
  }

  @Override
  public Actor guardian() {
    return Fixture.actor(school.guardian, Profile.GUARDIAN);
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "withoutAWordGuardiansFollowMinorsOnly",
        (method, arguments, answer) -> method.equals("isOfAge") ? true : answer.to(arguments),
        "guardiansFollowForAsLongAsThePupilLetsThem",
        (method, arguments, answer) -> method.equals("stopGuardians") ? null : answer.to(arguments),
        "nobodyButAPupilOfAgeDecides",
        (method, arguments, answer) -> {
          arguments[0] = adultPupil();
          return answer.to(arguments);
        });
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(AdultPupilsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(AdultPupils.class, sound, fault);
              assertThat(ContractRun.fails(AdultPupilsContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

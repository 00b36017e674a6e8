package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.relative;
import static fr.ent.services.directory.aaf.SmallFeed.structure;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallTown.ERABLES;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonStatus;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The catalogue's edge cases of people, from the file to what the directory answers. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedPeopleEdgeTest {
  private static final String STRUCTURES = "EtabEducNat_0000.xml";
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String STAFF = "PersEducNat_0000.xml";
  private static final String DUTIES = "ENTPersonFonctions";
  private static final String INE = "990000417AA";

  private final SmallTown town;
  private final Directory directory;
  private final Database database;
  private final SettableClock clock;

  FeedPeopleEdgeTest(SmallTown town, Directory directory, Database database, SettableClock clock) {
    this.town = town;
    this.directory = directory;
    this.database = database;
    this.clock = clock;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private static SmallFeed twoSchools() {
    return new SmallFeed().with(STRUCTURES, file(structure(), SmallTown.school("5502", ERABLES)));
  }

  private static SmallFeed staff(String... more) {
    return twoSchools().with(STAFF, file(teacher(more)));
  }

  @Test
  @Clause("AAF-EDGE-25")
  @Clause("IDN-18")
  void aTeacherOfTwoStructuresTeachesInBoth() {
    town.take(staff(DUTIES, "5501$ENS$ENSEIGNEMENT$L1300$MATHS|5502$ENS$ENSEIGNEMENT$L1300$MATHS"));
    assertThat(town.places(town.teacher("900088"))).containsExactly("0999001W ENS", "0999002X ENS");
  }

  @Test
  @Clause("AAF-EDGE-25")
  void aTeacherOfNoStructureIsThereAndBelongsNowhere() {
    town.take(staff(DUTIES, "", "ENTPersonStructRattach", ""));
    var teacher = town.teacher("900088");
    assertThat(town.places(teacher)).isEmpty();
    assertThat(directory.find(HOUSE, teacher).orElseThrow().status())
        .isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-25")
  void aReplacementTeacherTeachesWhereThePostIs() {
    var run =
        town.take(
            staff("ENTPersonStructRattach", "7777", DUTIES, "5501$ENS$ENSEIGNEMENT$L1300$MATHS"));
    assertThat(town.rules(run)).contains("AAF-STRUCTURE-UNKNOWN");
    assertThat(town.places(town.teacher("900088"))).containsExactly("0999001W ENS");
  }

  @Test
  @Clause("AAF-EDGE-26")
  void oneHumanInTwoRecordsIsTwoPeopleWhoseRightsDoNotMix() {
    var feed = staff("sn", "OZANNE", "givenName", "Dominique", DUTIES, "5502$ENS$$$");
    town.take(
        feed.with(PUPILS, file(pupil("ENTElevePersRelEleve", "900801$10$1$1$1$1")))
            .with("PersRelEleve_0000.xml", file(relative("ENTAuxPersRelEleveEleve", "900417"))));
    assertThat(town.teacher("900088")).isNotEqualTo(town.relative("900801"));
    assertThat(town.places(town.teacher("900088"))).containsExactly("0999002X ENS");
    assertThat(town.places(town.relative("900801"))).containsExactly("0999001W TUT");
    assertThat(directory.pupilsOf(HOUSE, town.teacher("900088"))).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-26")
  void aLearnerAndAnEmployeeOfOneKeyAreTwoPeople() {
    town.take(
        twoSchools().with(STAFF, file(teacher(DUTIES, "5502$ENS$$$").replace("900088", "900417"))));
    assertThat(town.teacher("900417")).isNotEqualTo(town.pupil("900417"));
    assertThat(town.places(town.teacher("900417"))).containsExactly("0999002X ENS");
    assertThat(town.places(town.pupil("900417"))).containsExactly("0999001W ELV");
  }

  @Test
  @Clause("AAF-EDGE-27")
  void aTeacherWhoBecomesStaffStaysTheSamePersonAndTeachesNoMore() {
    town.take(
        staff(
            DUTIES,
            "5501$ENS$ENSEIGNEMENT$L1300$MATHS",
            "ENTPersonCategorieEnseignant",
            "O",
            "ENTAuxEnsClassesMatieres",
            "5501$2A$030201"));
    var before = town.teacher("900088");
    assertThat(directory.coursesOf(HOUSE, before)).hasSize(1);
    town.take(
        staff(DUTIES, "5501$EDU$EDUCATION$-$SANS OBJET", "ENTPersonCategorieEnseignant", "N"));
    assertThat(town.teacher("900088")).isEqualTo(before);
    assertThat(town.places(before)).containsExactly("0999001W EVS");
    assertThat(directory.coursesOf(HOUSE, before)).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-27")
  void lessonsWithoutAFunctionAreKept() {
    var lessons = "5501$2A$030201";
    town.take(
        staff(
            DUTIES,
            "5501$ENS$ENSEIGNEMENT$L1300$MATHS",
            "ENTPersonCategorieEnseignant",
            "O",
            "ENTAuxEnsClassesMatieres",
            lessons));
    town.take(staff("ENTPersonCategorieEnseignant", "O", "ENTAuxEnsClassesMatieres", lessons));
    var teacher = town.teacher("900088");
    assertThat(town.places(teacher)).containsExactly("0999001W ENS");
    assertThat(directory.coursesOf(HOUSE, teacher)).hasSize(1);
  }

  @Test
  @Clause("AAF-EDGE-40")
  void aPupilOfTwoAcademiesIsOnePersonThatNeitherTakesFromTheOther() {
    var here = new SmallFeed().with(PUPILS, file(pupil("ENTEleveINE", INE)));
    town.takeFrom("99", here);
    var pupil = town.pupil("900417");
    town.takeFrom("98", elsewhere(file(pupil("ENTEleveINE", INE).replace("900417", "700417"))));
    assertThat(town.person("98", "Eleve", "700417")).isEqualTo(pupil);
    assertThat(town.places(pupil)).containsExactly("0999001W ELV", "0999002X ELV");
    town.takeFrom("98", elsewhere(file(pupil().replace("900417", "700418"))));
    assertThat(town.places(pupil)).containsExactly("0999001W ELV");
    assertThat(directory.find(HOUSE, pupil).orElseThrow().status()).isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-40")
  @Clause("ALI-10")
  void oneKeyInTwoAcademiesIsTwoPeople() {
    town.takeFrom("99", new SmallFeed());
    town.takeFrom("98", elsewhere(file(pupil())));
    assertThat(town.person("98", "Eleve", "900417")).isNotEqualTo(town.pupil("900417"));
    assertThat(town.places(town.pupil("900417"))).containsExactly("0999001W ELV");
  }

  private static SmallFeed elsewhere(String pupils) {
    return new SmallFeed()
        .with(STRUCTURES, file(SmallTown.school("5501", ERABLES)))
        .with(PUPILS, pupils);
  }

  @Test
  void whatAPersonSaidOfThemselvesIsNotTakenAwayByAFeed() {
    town.take(new SmallFeed());
    var pupil = town.pupil("900417");
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "update directory.person set personal_email = 'camille@exemple.example' where id = ?",
                pupil.value()));
    town.take(new SmallFeed().with(PUPILS, file(pupil("sn", "OZANNE-BELVAL"))));
    var after = directory.find(HOUSE, pupil).orElseThrow();
    assertThat(after.names().last()).isEqualTo("OZANNE-BELVAL");
    assertThat(after.contacts().personal()).isPresent();
  }

  @Test
  void aGuardianStaysAsLongAsOneChildDoes() {
    var tie = "900801$10$1$1$1$1";
    var sister = pupil("ENTElevePersRelEleve", tie).replace("900417", "900418");
    town.take(new SmallFeed().with(PUPILS, file(pupil("ENTElevePersRelEleve", tie), sister)));
    var guardian = town.relative("900801");
    clock.advance(Duration.ofDays(1));
    assertThat(directory.pupilsOf(HOUSE, guardian)).hasSize(2);
    town.take(new SmallFeed().with(PUPILS, file(sister)));
    assertThat(town.places(guardian)).containsExactly("0999001W TUT");
    assertThat(directory.pupilsOf(HOUSE, guardian)).hasSize(1);
    clock.advance(Duration.ofDays(1));
    town.take(new SmallFeed().with(PUPILS, file(pupil().replace("900417", "900419"))));
    assertThat(town.places(guardian)).isEmpty();
    assertThat(directory.find(HOUSE, guardian).orElseThrow().status())
        .isEqualTo(PersonStatus.MISSING);
  }
}

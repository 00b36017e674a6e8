package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.structure;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallTown.ERABLES;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static fr.ent.services.directory.aaf.SmallTown.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.SubjectCode;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The catalogue's edge cases of structures and groups, from the file to what is answered. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedPlacesEdgeTest {
  private static final String STRUCTURES = "EtabEducNat_0000.xml";
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String STAFF = "PersEducNat_0000.xml";
  private static final String CLASSES = "ENTEleveClasses";
  private static final String OFFERED = "ENTStructureClasses";

  private final SmallTown town;
  private final Directory directory;

  FeedPlacesEdgeTest(SmallTown town, Directory directory) {
    this.town = town;
    this.directory = directory;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private static SmallFeed twoSchools() {
    return new SmallFeed().with(STRUCTURES, file(structure(), SmallTown.school("5502", ERABLES)));
  }

  @Test
  @Clause("AAF-EDGE-31")
  void peopleOfASchoolThatIsMergedIntoAnotherAreTheSameThere() {
    var duty = "5501$ENS$ENSEIGNEMENT$L1300$MATHS";
    town.take(new SmallFeed().with(STAFF, file(teacher("ENTPersonFonctions", duty))));
    var pupil = town.pupil("900417");
    var teacher = town.teacher("900088");
    town.take(
        new SmallFeed()
            .with(STRUCTURES, file(SmallTown.school("5502", ERABLES)))
            .with(PUPILS, file(pupil().replace("5501", "5502")))
            .with(STAFF, file(teacher("ENTPersonFonctions", duty.replace("5501", "5502")))));
    assertThat(town.pupil("900417")).isEqualTo(pupil);
    assertThat(town.teacher("900088")).isEqualTo(teacher);
    assertThat(town.places(pupil)).containsExactly("0999002X ELV");
    assertThat(town.places(teacher)).containsExactly("0999002X ENS");
    assertThat(town.school(TILLEULS).open()).isFalse();
    assertThat(town.school(ERABLES).open()).isTrue();
  }

  @Test
  @Clause("AAF-EDGE-31")
  void aSchoolThatIsSplitKeepsThoseWhoStay() {
    var stays = pupil().replace("900417", "900418");
    town.take(new SmallFeed().with(PUPILS, file(pupil(), stays)));
    var school = town.school(TILLEULS).id();
    town.take(twoSchools().with(PUPILS, file(pupil().replace("5501", "5502"), stays)));
    assertThat(town.school(TILLEULS).id()).isEqualTo(school);
    assertThat(town.places(town.pupil("900417"))).containsExactly("0999002X ELV");
    assertThat(town.places(town.pupil("900418"))).containsExactly("0999001W ELV");
  }

  @Test
  @Clause("AAF-EDGE-32")
  @Clause("ANN-24")
  void attachedSchoolsKnowEachOtherAndShareStaffAndPupils() {
    town.take(
        new SmallFeed()
            .with(
                STRUCTURES,
                file(
                    structure(),
                    SmallTown.school("5502", ERABLES)
                        .replace(
                            "</attributes>",
                            "<attr name=\"ENTEtablissementStructRattachFctl\"><value>5501</value>"
                                + "</attr></attributes>")))
            .with(PUPILS, file(pupil(CLASSES, "5501$2A|5502$ACCUEIL")))
            .with(STAFF, file(teacher("ENTPersonFonctions", "5501$DIR$$$|5502$DIR$$$"))));
    assertThat(town.school(ERABLES).functionalAttachments())
        .containsExactly(town.school(TILLEULS).id());
    assertThat(town.groups(town.pupil("900417")))
        .containsExactly("0999001W CLASS 2A", "0999002X CLASS ACCUEIL");
    assertThat(town.places(town.pupil("900417"))).containsExactly("0999001W ELV", "0999002X ELV");
    assertThat(town.places(town.teacher("900088"))).containsExactly("0999001W DIR", "0999002X DIR");
  }

  @Test
  @Clause("ANN-34")
  void aSchoolKnowsWhatItBelongsToApartFromWhatItFunctionsWith() {
    var section =
        SmallTown.school("5502", ERABLES)
            .replace(
                "</attributes>",
                "<attr name=\"ENTEtablissementStructRattachAdmin\"><value>5501</value></attr>"
                    + "</attributes>");
    town.take(new SmallFeed().with(STRUCTURES, file(structure(), section)));
    assertThat(town.school(ERABLES).parents()).containsExactly(town.school(TILLEULS).id());
    assertThat(town.school(ERABLES).functionalAttachments()).isEmpty();
    assertThat(town.school(TILLEULS).parents()).isEmpty();
    town.take(twoSchools());
    assertThat(town.school(ERABLES).parents()).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-33")
  void classesKnownOnOneSideOnlyAreThere() {
    town.take(new SmallFeed().with(STRUCTURES, file(structure(OFFERED, "VIDE$VIDE$20010019110"))));
    assertThat(town.groupsIn(TILLEULS)).containsExactly("0999001W CLASS 2A", "0999001W CLASS VIDE");
  }

  @Test
  @Clause("AAF-EDGE-33")
  void aRenamedClassIsANewOneAndTheOldIsClosed() {
    town.take(new SmallFeed().with(STRUCTURES, file(structure(OFFERED, "2A$2A$20010019110"))));
    town.take(
        new SmallFeed()
            .with(STRUCTURES, file(structure(OFFERED, "2DE 1$2DE 1$20010019110")))
            .with(PUPILS, file(pupil(CLASSES, "5501$2DE 1"))));
    assertThat(town.groups(town.pupil("900417"))).containsExactly("0999001W CLASS 2DE 1");
    assertThat(town.groupsIn(TILLEULS)).containsExactly("0999001W CLASS 2DE 1");
  }

  @Test
  @Clause("AAF-EDGE-33")
  void aClassEmptiedInSummerStaysAndItsPupilsStayOfTheSchool() {
    var offer = file(structure(OFFERED, "2A$2A$20010019110"));
    town.take(new SmallFeed().with(STRUCTURES, offer));
    town.take(new SmallFeed().with(STRUCTURES, offer).with(PUPILS, file(pupil(CLASSES, ""))));
    assertThat(town.groups(town.pupil("900417"))).isEmpty();
    assertThat(town.places(town.pupil("900417"))).containsExactly("0999001W ELV");
    assertThat(town.groupsIn(TILLEULS)).containsExactly("0999001W CLASS 2A");
  }

  @Test
  @Clause("AAF-EDGE-34")
  void aGroupOfAClassThatIsNoMoreHasNoClass() {
    town.take(
        new SmallFeed()
            .with(STRUCTURES, file(structure("ENTStructureGroupes", "FANTÔME$FANTÔME$3Z|G2$G2$2A")))
            .with(PUPILS, file(pupil("ENTEleveGroupes", "5501$FANTÔME"))));
    assertThat(town.groups(town.pupil("900417")))
        .containsExactly("0999001W CLASS 2A", "0999001W TEACHING FANTÔME");
    var byCode =
        directory.groupsIn(HOUSE, town.school(TILLEULS).id()).stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    group -> group.code(), group -> group.classes().size()));
    assertThat(byCode).containsEntry("FANTÔME", 0).containsEntry("G2", 1);
  }

  @Test
  @Clause("AAF-EDGE-34")
  void aGroupWithPupilsOfThreeSchoolsHoldsThemAll() {
    town.take(
        new SmallFeed()
            .with(
                STRUCTURES,
                file(
                    structure(),
                    SmallTown.school("5502", ERABLES),
                    SmallTown.school("5503", "0999003Y")))
            .with(PUPILS, file(chinese("5501"), chinese("5502"), chinese("5503"))));
    for (var pupil : new String[] {"905501", "905502", "905503"}) {
      assertThat(town.groups(town.pupil(pupil))).contains("0999001W TEACHING CHINOIS");
    }
    assertThat(directory.membersOf(HOUSE, group("CHINOIS"))).hasSize(3);
  }

  private static String chinese(String school) {
    return pupil(
            "ENTPersonStructRattach",
            school,
            CLASSES,
            school + "$2A",
            "ENTEleveGroupes",
            "5501$CHINOIS")
        .replace("900417", "90" + school);
  }

  private fr.ent.api.identity.GroupId group(String code) {
    return directory.groupsIn(HOUSE, town.school(TILLEULS).id()).stream()
        .filter(group -> group.code().equals(code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  @Clause("AAF-EDGE-34")
  void aGroupNamedAsAClassIsAnotherGroup() {
    town.take(new SmallFeed().with(PUPILS, file(pupil("ENTEleveGroupes", "5501$2A"))));
    assertThat(town.groupsIn(TILLEULS))
        .containsExactly("0999001W CLASS 2A", "0999001W TEACHING 2A");
  }

  @Test
  @Clause("AAF-EDGE-35")
  void aStructureThatIsNoSchoolCarriesPeopleAndNoPupils() {
    var rectorate =
        SmallTown.school(
            "6801", "", "ENTStructureNomCourant", "Rectorat", "ENTStructureTypeStruct", "RECTORAT");
    town.take(
        new SmallFeed()
            .with(STRUCTURES, file(structure(), rectorate))
            .with(
                STAFF,
                file(
                    teacher(
                        "ENTPersonStructRattach", "6801",
                        "ENTPersonFonctions", "6801$INS$INSPECTION$-$SANS OBJET"))));
    assertThat(town.places(town.teacher("900088"))).hasSize(1);
    assertThat(town.places(town.teacher("900088")).get(0)).startsWith("Rectorat ");
    var found =
        directory.structures(HOUSE).stream()
            .filter(one -> one.name().equals("Rectorat"))
            .findFirst()
            .orElseThrow();
    assertThat(found.uai()).isEmpty();
    assertThat(directory.groupsIn(HOUSE, found.id())).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-36")
  void aSchoolThatIsClosedGivesNobodyAPlaceAndItsStaffStay() {
    var post = teacher("ENTPersonFonctions", "5501$ENS$$$|5502$ENS$$$");
    town.take(twoSchools().with(STAFF, file(post)));
    var run = town.take(new SmallFeed().with(STAFF, file(post)));
    var teacher = town.teacher("900088");
    assertThat(town.rules(run)).contains("AAF-STRUCTURE-UNKNOWN");
    assertThat(town.school(ERABLES).open()).isFalse();
    assertThat(town.places(teacher)).contains("0999001W ENS");
    assertThat(directory.find(HOUSE, teacher).orElseThrow().status())
        .isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-36")
  void aUaiOfAnotherDepartmentIsASchoolLikeOthers() {
    town.take(new SmallFeed().with(STRUCTURES, file(SmallTown.school("5501", "9999001E"))));
    assertThat(town.places(town.pupil("900417"))).containsExactly("9999001E ELV");
  }

  @Test
  @Clause("ANN-25")
  void levelsAndSubjectsOfTheFeedAreKnown() {
    town.take(new SmallFeed());
    assertThat(directory.findMef(HOUSE, new MefCode("20010019110")).orElseThrow().label())
        .isEqualTo("2NDE");
    assertThat(directory.findSubject(HOUSE, new SubjectCode("030201")).orElseThrow().label())
        .isEqualTo("ANGLAIS LV1");
    assertThat(directory.findSubject(HOUSE, new SubjectCode("030202"))).isEmpty();
  }
}

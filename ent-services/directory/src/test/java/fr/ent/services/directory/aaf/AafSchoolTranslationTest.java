package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.structure;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallFeed.translate;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.DirectoryChange.ClassOffer;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import fr.ent.services.directory.DirectoryChange.StructureChange;
import fr.ent.tck.Clause;
import org.junit.jupiter.api.Test;

/** Structures, and the people who work in them. */
class AafSchoolTranslationTest {
  private static PersonChange person(String record) {
    return translate(record).only(PersonChange.class);
  }

  @Test
  @Clause("AAF-EDGE-12")
  void subjectsAreComparedAsTextAndNearMissesToldOnce() {
    var nomenclature =
        SmallFeed.add("categorieMatiere", "MatEducNat", "006600", "ENTMatJointure", "006600");
    var taken =
        translate(
            nomenclature,
            teacher("ENTAuxEnsClassesMatieres", "5501$2A$6600|5501$2B$6600|5501$2C$777777"));
    assertThat(taken.rules()).containsExactly("AAF-SUBJECT-NEAR", "AAF-SUBJECT-UNKNOWN");
    assertThat(taken.only(PersonChange.class).staff().teachings()).hasSize(3);
  }

  @Test
  void aLessonIsNotLostWithItsSubject() {
    var taken =
        translate(
            teacher(
                "ENTAuxEnsGroupesMatieres",
                "5501$2AG1$é|5501$2AG2$|5501$2AG3",
                "ENTAuxEnsGroupes",
                "5501$2AG1|5501$2AG4"));
    assertThat(taken.only(PersonChange.class).staff().teachings())
        .hasSize(4)
        .allMatch(one -> one.kind() == GroupKind.TEACHING && one.subject().isEmpty());
    assertThat(taken.rules()).containsExactly("AAF-SUBJECT-INVALID", "AAF-ARITY-TOLERATED");
  }

  @Test
  @Clause("AAF-EDGE-15")
  void functionsGiveProfiles() {
    var taken =
        translate(
            teacher(
                "ENTPersonFonctions",
                "5501$ENS$ENSEIGNEMENT$L1300$MATHS|5501$AEH$AIDE|5502$-$SANS OBJET$|5503$DIR"));
    var posts = taken.only(PersonChange.class).staff().posts();
    assertThat(posts)
        .extracting(post -> post.profile())
        .containsExactly(Profile.TEACHER, Profile.STAFF, Profile.STAFF, Profile.HEAD);
    assertThat(posts.get(0).duty().disciplineCode()).isEqualTo("L1300");
    assertThat(taken.rules()).containsExactly("AAF-FUNCTION-UNKNOWN");
  }

  @Test
  @Clause("AAF-EDGE-15")
  void aFunctionWithADollarInItsLabelKeepsItsCode() {
    var taken = translate(teacher("ENTPersonFonctions", "5501$EDU$A$B$C$D"));
    assertThat(taken.rules()).containsExactly("AAF-ARITY-TOLERATED");
    assertThat(taken.only(PersonChange.class).staff().posts().get(0).profile())
        .isEqualTo(Profile.SCHOOL_LIFE);
    assertThat(translate(teacher("ENTPersonFonctions", "5501")).rules())
        .containsExactly("AAF-ARITY");
  }

  @Test
  void theTwoTablesOfFunctionsDifferAndCanBeDecidedAnew() {
    assertThat(AafProfiles.RENNES.find("ASE")).contains(Profile.STAFF);
    assertThat(AafProfiles.OPEN_ENT.find("ASE")).contains(Profile.SCHOOL_LIFE);
    assertThat(AafProfiles.RENNES.find("AEH")).isEmpty();
    assertThat(AafProfiles.RENNES.with("AEH", Profile.SCHOOL_LIFE).find("AEH"))
        .contains(Profile.SCHOOL_LIFE);
  }

  @Test
  @Clause("ANN-21")
  void aTeacherIsOneByStatusOrElseByPresence() {
    assertThat(
            person(teacher("ENTPersonCategorieEnseignant", "O", "ENTPersonFonctions", "5501$-"))
                .profile())
        .isEqualTo(Profile.TEACHER);
    assertThat(person(teacher("PersEducNatPresenceDevantEleves", "O")).profile())
        .isEqualTo(Profile.TEACHER);
    assertThat(
            person(
                    teacher(
                        "ENTPersonCategorieEnseignant",
                        "N",
                        "PersEducNatPresenceDevantEleves",
                        "O"))
                .profile())
        .isEqualTo(Profile.STAFF);
  }

  @Test
  @Clause("AAF-EDGE-18")
  void codesOfStructuresAreCheckedGently() {
    var wrong = translate(structure("ENTStructureUAI", "0999001A", "ENTStructureSIREN", ""));
    assertThat(wrong.rules()).containsExactly("AAF-UAI-LETTER");
    assertThat(wrong.only(StructureChange.class).uai()).isPresent();
    var none = translate(structure("ENTStructureUAI", "999", "ENTStructureSIREN", "12"));
    assertThat(none.rules()).containsExactly("AAF-UAI-INVALID", "AAF-SIRET-INVALID");
    assertThat(none.only(StructureChange.class).key()).isEqualTo("5501");
  }

  @Test
  @Clause("AAF-EDGE-10")
  void aNameWithDollarsIsShownAsOne() {
    assertThat(translate(structure()).only(StructureChange.class).name())
        .isEqualTo("CLG DES TILLEULS TILLEULVILLE");
    var classes =
        translate(
            structure(
                "ENTStructureClasses", "2A$SECONDE $A$20010019110$2212420A11A|2A|2B$SECONDE B$"));
    assertThat(classes.rules()).containsExactly("AAF-ARITY-TOLERATED", "AAF-ARITY");
    assertThat(classes.only(StructureChange.class).classes())
        .extracting(ClassOffer::label)
        .containsExactly("SECONDE$A", "SECONDE B");
    assertThat(classes.only(StructureChange.class).classes().get(0).mefs()).hasSize(2);
  }

  @Test
  @Clause("AAF-EDGE-34")
  void groupsOfClassesThatDoNotExistAreTakenAsTheyAre() {
    var taken = translate(structure("ENTStructureGroupes", "G1$GROUPE 1$3Z$2A|2A$GROUPE 2A"));
    assertThat(taken.only(StructureChange.class).groups().get(0).classes())
        .containsExactly("3Z", "2A");
    assertThat(taken.only(StructureChange.class).groups()).hasSize(2);
  }

  @Test
  @Clause("AAF-EDGE-35")
  void structuresThatAreNoSchoolsAreTaken() {
    var zone =
        translate(
            structure(
                "ENTStructureUAI",
                "",
                "ENTStructureNomCourant",
                "Z.REMP-099",
                "ENTStructureTypeStruct",
                "SANS OBJET",
                "ENTEtablissementContrat",
                "OO",
                "street",
                "",
                "l",
                ""));
    assertThat(zone.rules()).isEmpty();
    assertThat(zone.only(StructureChange.class).contract()).isEqualTo("OO");
  }

  @Test
  @Clause("AAF-EDGE-36")
  void aStructureThatIsNotInTheFeedIsToldOfOnceAndTheStaffKept() {
    var taken =
        translate(
            structure(),
            teacher("ENTPersonStructRattach", "7777", "ENTPersonFonctions", "7777$ENS$|5501$ENS$"));
    assertThat(taken.rules()).containsExactly("AAF-STRUCTURE-UNKNOWN");
    assertThat(taken.only(PersonChange.class).staff().posts()).hasSize(2);
  }
}

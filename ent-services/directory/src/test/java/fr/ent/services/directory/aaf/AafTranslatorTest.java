package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.relative;
import static fr.ent.services.directory.aaf.SmallFeed.structure;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallFeed.translate;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.services.directory.DirectoryChange.Part;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import fr.ent.services.directory.DirectoryChange.Place;
import fr.ent.services.directory.DirectoryChange.Relation;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AafTranslatorTest {
  private static final String RELATIONS = "ENTElevePersRelEleve";

  private static PersonChange person(String record) {
    return translate(record).only(PersonChange.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"900801", "900801$10$1$1$1", "900801$10$1$1$1$0$9", "$10$1$1$1$0"})
  @Clause("AAF-EDGE-10")
  void aRelationOfAnotherArityIsRefusedAndThePupilKept(String value) {
    var taken = translate(pupil(RELATIONS, value + "|900802$20$0$1$1$0"));
    assertThat(taken.rules()).containsExactly("AAF-ARITY");
    assertThat(taken.only(PersonChange.class).pupil().relations())
        .extracting(Relation::adult)
        .containsExactly("900802");
  }

  @Test
  @Clause("AAF-EDGE-10")
  void emptyPartsAtTheEndCount() {
    var relation = person(pupil(RELATIONS, "900801$10$1$1$$")).pupil().relations().get(0);
    assertThat(relation)
        .isEqualTo(
            new Relation(
                "900801", "10", Kinship.MOTHER, LegalLevel.LEGAL_GUARDIAN, true, false, false));
    assertThat(translate(pupil("ENTEleveClasses", "5501$")).rules()).containsExactly("AAF-ARITY");
    assertThat(translate(pupil("ENTEleveClasses", "$2A")).rules()).containsExactly("AAF-ARITY");
  }

  @ParameterizedTest
  @CsvSource({"1,LEGAL_GUARDIAN", "2,IN_CHARGE", "0,NONE"})
  @Clause("ANN-18")
  void eachPartOfARelationIsKnown(String part, LegalLevel legal) {
    var value = "900801$20$1$" + part + "$0$1|900802$10$0$" + part + "$1$0";
    assertThat(person(pupil(RELATIONS, value)).pupil().relations())
        .containsExactly(
            new Relation("900801", "20", Kinship.FATHER, legal, true, false, true),
            new Relation("900802", "10", Kinship.MOTHER, legal, false, true, false));
  }

  @ParameterizedTest
  @CsvSource({"M.,M.", "M,M.", "MR,M.", "MME,Mme", "Mlle,Mme", "Dr,''", "'',''"})
  @Clause("ANN-42")
  void civilityIsOneOfTwoOrNone(String told, String read) {
    assertThat(person(pupil("personalTitle", told)).civility()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "1,FATHER",
    "2,MOTHER",
    "10,MOTHER",
    "20,FATHER",
    "7,SELF",
    "70,SELF",
    "5,CHILD_WELFARE",
    "51,CHILD_WELFARE",
    "38,GRANDPARENT",
    "90,OTHER",
    "12,UNKNOWN",
    "'',UNKNOWN"
  })
  void bothCodesOfKinshipAreUnderstood(String code, Kinship kinship) {
    var relation =
        person(pupil(RELATIONS, "900801$" + code + "$0$1$0$0")).pupil().relations().get(0);
    assertThat(relation.kinship()).isEqualTo(kinship);
    assertThat(relation.rawLink()).isEqualTo(code);
  }

  @Test
  @Clause("AAF-EDGE-14")
  void aRelativeSaidTwiceHasTheLesserRights() {
    for (var value : List.of("9$10$1$1$1$0|9$10$1$0$1$0", "9$10$1$0$1$0|9$10$1$1$1$0")) {
      var taken = translate(pupil(RELATIONS, value));
      assertThat(taken.rules()).containsExactly("AAF-RELATION-TWICE");
      assertThat(taken.only(PersonChange.class).pupil().relations())
          .extracting(Relation::legal)
          .containsExactly(LegalLevel.NONE);
    }
    var unknown = translate(pupil(RELATIONS, "9$10$1$8$1$0"));
    assertThat(unknown.rules()).containsExactly("AAF-LEGAL-INVALID");
    assertThat(unknown.only(PersonChange.class).pupil().relations().get(0).legal())
        .isEqualTo(LegalLevel.NONE);
  }

  @Test
  @Clause("AAF-EDGE-14")
  void repeatedValuesCountOnce() {
    assertThat(person(pupil("ENTEleveClasses", "5501$2A|5501$2A|5501$2A")).pupil().classes())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 A", "2/A+", "2$A", "É.5°", "Classe dont le code a quarante lettres."})
  @Clause("AAF-EDGE-11")
  void codesOfClassesAreOpaque(String code) {
    assertThat(person(pupil("ENTEleveClasses", "5501$" + code)).pupil().classes())
        .extracting(Place::code)
        .containsExactly(code);
    var lessons =
        person(teacher("ENTAuxEnsClassesMatieres", "5501$" + code + "$030201")).staff().teachings();
    assertThat(lessons.get(0).code()).isEqualTo(code);
    assertThat(lessons.get(0).subject()).hasToString("Optional[030201]");
  }

  @Test
  @Clause("AAF-EDGE-13")
  void codesWithLettersAreTakenAndUnknownOnesToldOnce() {
    var nomenclature =
        SmallFeed.add("categorieMef", "MefEducNat", "20010019110", "ENTMefJointure", "20010019110");
    var pupils = pupil("ENTEleveMEF", "2212420A11A");
    var taken = translate(nomenclature, pupils, pupils.replace("900417", "900418"));
    assertThat(taken.rules()).containsExactly("AAF-MEF-UNKNOWN");
    assertThat(translate(pupils).rules()).isEmpty();
    assertThat(translate(pupil("ENTEleveMEF", "12")).rules()).containsExactly("AAF-MEF-INVALID");
  }

  @Test
  @Clause("AAF-EDGE-16")
  void contactsThatAreNoneAreRefusedOneByOne() {
    var taken =
        translate(
            relative(
                "mail",
                "not an address",
                "homePhone",
                "call me",
                "mobile",
                "06.39.98.00.01|+33 6 39 98 00 02",
                "ENTPersonAdresse",
                "a$b$c$d$e$f"));
    assertThat(taken.rules())
        .containsExactlyInAnyOrder("AAF-EMAIL-INVALID", "AAF-PHONE-INVALID", "AAF-ADDRESS-LINES");
    var contacts = taken.only(PersonChange.class).contacts();
    assertThat(contacts.phones())
        .extracting(PhoneNumber::value)
        .containsExactly("+33639980001", "+33639980002");
    assertThat(contacts.address().orElseThrow().lines()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "00/00/0000,AAF-DATE-INVALID", "31/02/2010,AAF-DATE-INVALID", "2010-05-17,AAF-DATE-INVALID",
    "24/11/2026,AAF-DATE-FUTURE", "'',AAF-BIRTH-DATE-MISSING", "+1/05/2010,AAF-DATE-INVALID"
  })
  @Clause("AAF-EDGE-17")
  void aBirthDateThatIsNoneIsRefusedAndThePupilKept(String date, String rule) {
    var taken = translate(pupil("ENTPersonDateNaissance", date));
    assertThat(taken.rules()).containsExactly(rule);
    assertThat(taken.only(PersonChange.class).birthDate()).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-33")
  void classesAreTakenFromPupilsWhetherTheStructureListsThemOrNot() {
    var taken = translate(structure("ENTStructureClasses", "2B$SECONDE B"), pupil());
    assertThat(taken.rules()).isEmpty();
    assertThat(taken.only(PersonChange.class).pupil().classes())
        .extracting(Place::code)
        .containsExactly("2A");
  }

  @Test
  @Clause("AAF-EDGE-05")
  void unknownAttributesAreToldOncePerCategoryAndLeftAside() {
    var odd = pupil("ENTEleveNouveau", "x", "ENTEleveVide", "");
    assertThat(
            translate(odd, odd.replace("900417", "900418"), relative("ENTEleveNouveau", "x"))
                .rules())
        .containsExactly("AAF-ATTRIBUTE-UNKNOWN", "AAF-ATTRIBUTE-UNKNOWN");
  }

  @Test
  void datesOfClassesMakePeriods() {
    var dates =
        pupil(
            "ENTEleveDateEntreeClasses",
            "5501$01/09/2026$2A",
            "ENTEleveDateSortieClasses",
            "5501$31/08/2026$2A");
    var taken = translate(dates);
    assertThat(taken.rules()).containsExactly("AAF-PERIOD-INVERTED");
    assertThat(taken.only(PersonChange.class).pupil().classes().get(0).period().from())
        .contains(LocalDate.of(2026, 9, 1));
  }

  @Test
  void whatARecordIsSilentAboutIsKnown() {
    var told = person(pupil("mail", "")).told();
    assertThat(told).contains(Part.EMAIL, Part.CLASSES).doesNotContain(Part.PHONES, Part.RELATIONS);
  }

  @Test
  void somebodyWithoutANameIsRefused() {
    var taken = translate(pupil("sn", ""), relative("givenName", "\u00a0"));
    assertThat(taken.rules()).contains("AAF-NAME-MISSING");
    assertThat(taken.changes()).isEmpty();
  }

  @Test
  void findingsAndTextFormsNameNobody() {
    var taken = translate(pupil("ENTEleveINE", "bad", RELATIONS, "x", "mail", "no"));
    assertThat(taken.findings().toString() + taken.changes())
        .doesNotContain("OZANNE", "Camille", "2010");
  }

  @ParameterizedTest
  @EnumSource(AafRule.class)
  void everyRuleIsExplainedInTwoLanguages(AafRule rule) {
    var french = rule.explain(Locale.FRENCH);
    assertThat(french).isNotBlank().isNotEqualTo(rule.explain(Locale.ENGLISH));
    assertThat(rule.explain(Locale.GERMAN)).isEqualTo(french);
    assertThat(AafRule.ofCode(rule.code())).isEqualTo(Optional.of(rule));
  }
}

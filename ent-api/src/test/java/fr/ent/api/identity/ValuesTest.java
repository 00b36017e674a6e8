package fr.ent.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "099900W", "0999001w", "0999001WW", "O999001W", " 0999001W"})
  void whatIsNoUaiIsRefused(String text) {
    assertThatThrownBy(() -> Uai.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aUaiWithAWrongLetterIsKnownAsSuchAndNotRefused() {
    assertThat(Uai.ofNumber("0999001")).isEqualTo(Uai.of("0999001W"));
    assertThat(Uai.of("0999001W").hasRightLetter()).isTrue();
    assertThat(Uai.of("0999001A").hasRightLetter()).isFalse();
  }

  @Test
  void bothShapesOfIneAreTakenAndNeitherIsShown() {
    assertThat(Ine.of("900000417ZZ")).hasToString("INE");
    assertThat(Ine.of("9000004170Z").value()).isEqualTo("9000004170Z");
    assertThatThrownBy(() -> Ine.of("900000417Z1")).hasMessageNotContaining("900000417Z1");
  }

  @Test
  void aMefIsTextAndMayHoldLetters() {
    assertThat(MefCode.of("2212420A11A").value()).isEqualTo("2212420A11A");
    assertThatThrownBy(() -> MefCode.of("2212420A11")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSubjectCodeKeepsItsZeros() {
    assertThat(SubjectCode.of("006600")).isNotEqualTo(SubjectCode.of("6600"));
    assertThat(SubjectCode.of("6600").isNational()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "01 99 00 12 34,+33199001234",
    "0199001234,+33199001234",
    "01.99.00.12.34,+33199001234",
    "+33 1 99 00 12 34,+33199001234",
    "0033199001234,+33199001234",
    "+330199001234,+33199001234",
    "+262 262 99 00 01,+262262990001"
  })
  void aPhoneIsReadInTheShapesPeopleWrite(String written, String read) {
    assertThat(PhoneNumber.parse(PhoneNumber.Kind.HOME, written).orElseThrow().value())
        .isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "liste rouge", "0", "06 39 98", "06 39 98 00 0l"})
  void whatIsNoPhoneIsNotRead(String written) {
    assertThat(PhoneNumber.parse(PhoneNumber.Kind.MOBILE, written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nora", "nora@", "@example.org", "nora @example.org", "a@b@example.org"})
  void whatIsNoAddressIsRefused(String text) {
    assertThat(EmailAddress.isWellFormed(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "National_1,National_ELV",
    "national_elv,National_ELV",
    "National_7,National_ACA",
    "NATIONAL_COL,National_COL",
    "National_21,National_21"
  })
  void aProfileIsReadInBothGenerationsAndAnyCase(String read, String code) {
    assertThat(Profile.of(read).code()).isEqualTo(code);
  }

  @Test
  void onlySevenProfilesHaveAnOlderCode() {
    assertThat(Profile.SCHOOL_LIFE.olderCode()).contains("National_5");
    assertThat(Profile.LIBRARIAN.olderCode()).isEmpty();
  }

  @Test
  void aPeriodHoldsBothItsEnds() {
    var term = Period.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18));
    assertThat(term.contains(LocalDate.of(2026, 9, 1))).isTrue();
    assertThat(term.contains(LocalDate.of(2026, 12, 18))).isTrue();
    assertThat(term.contains(LocalDate.of(2026, 12, 19))).isFalse();
    assertThat(Period.ALWAYS.contains(LocalDate.EPOCH)).isTrue();
    assertThatThrownBy(() -> term.until(LocalDate.of(2026, 8, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPupilAndAGuardianMayCarryTheSameNumber() {
    var academy = AcademyCode.of("99");
    assertThat(JoinKey.ofFeed(academy, "Eleve", "2000000"))
        .isNotEqualTo(JoinKey.ofFeed(academy, "PersRelEleve", "2000000"));
  }

  @Test
  void nothingPersonalIsInATextForm() {
    var person =
        new Person(
            PersonId.of("6f0d5c1e-8a3b-4f57-9a0c-1d1f0a5e7b21"),
            PersonStatus.PRESENT,
            PersonNames.of("Camille", "OZANNE"),
            "Mme",
            Optional.of(Sex.FEMALE),
            Optional.of(LocalDate.of(2010, 5, 17)),
            Contacts.NONE,
            Optional.empty());
    assertThat(List.of(person.toString(), person.names().toString(), person.contacts().toString()))
        .noneMatch(text -> text.contains("OZANNE") || text.contains("Camille"))
        .noneMatch(text -> text.contains("2010"));
    var key = JoinKey.ofFeed(AcademyCode.of("99"), "INE", "900000417ZZ");
    assertThat(key.toString()).doesNotContain("900000417ZZ");
  }

  @Test
  void theHouseIsKnownAsSuch() {
    var tilleuls = TerritoryId.of("tilleuls");
    assertThat(Actor.house(tilleuls).isHouse()).isTrue();
    assertThat(Actor.of(tilleuls, PersonId.random()).isHouse()).isFalse();
  }
}

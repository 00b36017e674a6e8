package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.TemplateRefusedException;
import fr.ent.tck.Clause;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with places: filled as people write, and refused where they could do harm. */
class TemplateTest {
  private static final NoticeKind CHANGED = new NoticeKind("timetable:changed");
  private static final Set<String> PLACES = Set.of("pupil", "school", "phone", "link", "day");

  private static Template brief(String words) {
    return new Template("Sujet", "Texte", words);
  }

  @Test
  void aPartWhosePlaceIsEmptyIsLeftOut() {
    var template = brief("{school}[, {pupil}][ : {day} {phone}].");
    assertThat(template.fill(Map.of("school", "Tilleuls", "pupil", "Inès", "day", "lundi")).brief())
        .isEqualTo("Tilleuls, Inès.");
  }

  @Test
  void whatIsFilledInIsNotReadAgain() {
    assertThat(brief("[{pupil}]").fill(Map.of("pupil", "{phone} $1 \\", "phone", "x")).brief())
        .isEqualTo("x $1 \\".replace("x", "{phone}"));
  }

  @Test
  void aSubjectIsOneLine() {
    var hostile = new Template("{pupil}", "t", "b").fill(Map.of("pupil", "a\r\nBcc: x@y.z"));
    assertThat(hostile.subject()).isEqualTo("a Bcc: x@y.z");
    assertThat(Wording.plain("a\r\n\u2028b\u0000c")).isEqualTo("a b c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{password} ouvert|UNKNOWN_PLACE",
        "{pupil|BROKEN",
        "pupil}|BROKEN",
        "[{pupil}|BROKEN",
        "[[{pupil}]]|BROKEN",
        "{Pupil}|BROKEN",
        "''|EMPTY",
        "Cliquez sur https://evil.example.org|LINK",
        "Allez sur www.evil.example.org|LINK"
      })
  void aTemplateThatCouldDoHarmIsRefused(String words, String reason) {
    assertThatThrownBy(() -> TemplateCheck.require(brief(words), PLACES))
        .isInstanceOfSatisfying(
            TemplateRefusedException.class,
            refused -> assertThat(refused.reason().name()).isEqualTo(reason));
  }

  @Test
  void aBriefSentenceFitsTwoPartsOfATextMessage() {
    TemplateCheck.require(brief("{school} ".repeat(3) + "é".repeat(70)), PLACES);
    assertThatThrownBy(
            () -> TemplateCheck.require(brief("{school} ".repeat(3) + "é".repeat(90)), PLACES))
        .isInstanceOf(TemplateRefusedException.class);
  }

  @Test
  void everyTemplateOfOursPassesItsOwnCheck() {
    var kinds = new Kinds();
    assertThat(kinds.all()).hasSizeGreaterThan(3);
    for (var kind : kinds.all()) {
      for (var language : NoticeLanguage.values()) {
        var places = new HashSet<>(PLACES);
        places.addAll(kinds.factsOf(kind));
        TemplateCheck.require(kinds.usual(kind.id(), language), places);
        var own = kinds.toThemself(kind.id(), language);
        own.ifPresent(words -> TemplateCheck.require(words, places));
        assertThat(own.map(Template::toString).orElse("")).doesNotContain("enfant", "child");
      }
    }
  }

  @Test
  void whoeverIsToldOfAnAbsenceIsToldThatItWasALatenessByTheSameChannels() {
    var kinds = new Kinds();
    var missing = new NoticeKind("absences:missing");
    var late = new NoticeKind("absences:late");
    assertThat(kinds.usual(late)).isEqualTo(kinds.usual(missing));
    assertThat(kinds.must(late)).isEqualTo(kinds.must(missing)).isTrue();
  }

  @Test
  @Clause("EDT-03")
  void aChangeOfTimetableTellsTheLessonItsHoursAndWhatHappened() {
    var told = change(NoticeLanguage.FR, "moved");
    assertThat(told.text())
        .contains(
            "L’emploi du temps de Inès change\u00a0: Anglais (4B), le jeudi 26\u00a0novembre"
                + " de 14\u00a0h à 14\u00a0h\u00a055.",
            "Ce cours est déplacé.",
            "À l’origine\u00a0: le mardi 24\u00a0novembre de 8\u00a0h\u00a005 à 9\u00a0h.");
    assertThat(told.brief()).contains("Inès", "Anglais", "26\u00a0novembre", "est déplacé");
    assertThat(change(NoticeLanguage.EN, "cancelled").text())
        .contains("Anglais (4B), Thursday 26\u00a0November, 14:00 to 14:55.")
        .contains("This lesson does not take place.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "restored", "added", "moved", "teacher", "room"})
  void whateverHappensToALessonHasWordsInEveryLanguage(String what) {
    var kinds = new Kinds();
    for (var language : NoticeLanguage.values()) {
      assertThat(kinds.meaning(CHANGED, "what", what, language).orElseThrow())
          .doesNotContain("'")
          .hasSizeLessThan(40);
    }
    assertThat(kinds.meaning(CHANGED, "what", "eaten", NoticeLanguage.FR)).isEmpty();
    assertThat(kinds.meaning(CHANGED, "what", what, NoticeLanguage.FR))
        .isNotEqualTo(kinds.meaning(CHANGED, "what", what, NoticeLanguage.EN));
  }

  private static Template change(NoticeLanguage language, String what) {
    var kinds = new Kinds();
    var wording = new Wording(language);
    return kinds
        .usual(CHANGED.id(), language)
        .fill(
            Map.of(
                "pupil", "Inès",
                "lesson", "Anglais",
                "group", "4B",
                "day", wording.fact("2026-11-26"),
                "from", wording.fact("14:00"),
                "to", wording.fact("14:55"),
                "formerday", wording.fact("2026-11-24"),
                "formerfrom", wording.fact("08:05"),
                "formerto", wording.fact("09:00"),
                "what", kinds.meaning(CHANGED, "what", what, language).orElseThrow()));
  }

  @Test
  void frenchIsSetAsFrenchIsSet() {
    var kinds = new Kinds();
    for (var kind : kinds.all()) {
      var words = kinds.usual(kind.id(), NoticeLanguage.FR);
      assertThat(
              words.subject() + words.text() + words.brief() + kinds.name(kind, NoticeLanguage.FR))
          .doesNotContain("'", "\"")
          .doesNotContainPattern(" [;:?!»]");
    }
  }

  @Test
  void factsAreSaidAsPeopleSayThem() {
    var french = new Wording(NoticeLanguage.FR);
    assertThat(french.fact("2026-12-01")).isEqualTo("le mardi 1ᵉʳ\u00a0décembre");
    assertThat(french.fact("08:05")).isEqualTo("8\u00a0h\u00a005");
    assertThat(french.fact("14:00")).isEqualTo("14\u00a0h");
    assertThat(french.fact("2026-13-41")).isEqualTo("2026-13-41");
    assertThat(new Wording(NoticeLanguage.EN).fact("08:05")).isEqualTo("08:05");
    assertThat(Wording.place("CLG DES TILLEULS")).isEqualTo("Collège des Tilleuls");
    assertThat(Wording.name("JEAN-BAPTISTE D'ARC")).isEqualTo("Jean-Baptiste D'Arc");
    assertThat(Wording.phone(new PhoneNumber(PhoneNumber.Kind.WORK, "+33199001234")))
        .isEqualTo("01\u00a099\u00a000\u00a012\u00a034");
  }
}

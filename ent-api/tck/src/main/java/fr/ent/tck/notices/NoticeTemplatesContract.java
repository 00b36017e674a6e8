package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.TemplateInForce.Origin;
import fr.ent.api.notices.TemplateRefusedException;
import fr.ent.api.notices.TemplateRefusedException.Reason;
import fr.ent.tck.Clause;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeTemplates} does. Methods without a body tell its schools and people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeTemplatesContract {
  /** The templates under test. */
  NoticeTemplates templates();

  /** A school that has changed nothing; another one each time. */
  StructureId school();

  /** Somebody who administers one school. */
  Actor administratorOf(StructureId school);

  /** Somebody who administers the territory. */
  Actor territoryAdministrator();

  /** Somebody who administers nothing. */
  Actor stranger();

  /** A kind that has words. */
  NoticeKind kind();

  /** Let the territory have changed nothing. */
  void forgetTerritory();

  @BeforeEach
  default void nothingIsChanged() {
    forgetTerritory();
  }

  private NoticeTemplate words(String subject) {
    return new NoticeTemplate(
        kind(), NoticeLanguage.FR, subject, "Bonjour[, {pupil}].", "{school}.");
  }

  private NoticeTemplate subject(NoticeKind kind, String subject) {
    return new NoticeTemplate(kind, NoticeLanguage.FR, subject, "Bonjour.", "Bonjour.");
  }

  private TemplateInForce inForce(StructureId school, NoticeLanguage language) {
    return templates().templates(administratorOf(school), RulePlace.of(school), language).stream()
        .filter(one -> one.template().kind().equals(kind()))
        .findFirst()
        .orElseThrow();
  }

  private TemplateInForce inForce(StructureId school) {
    return inForce(school, NoticeLanguage.FR);
  }

  @Test
  @Clause("NoticeTemplates.templates: the templates in force in a place, by kind")
  default void everyKindHasWordsInEveryLanguage() {
    var school = school();
    for (var language : NoticeLanguage.values()) {
      var all = templates().templates(administratorOf(school), RulePlace.of(school), language);
      assertThat(all)
          .isUnmodifiable()
          .isSortedAccordingTo(Comparator.comparing(one -> one.template().kind().id()))
          .allMatch(one -> one.template().language() == language)
          .allMatch(one -> one.origin() == Origin.USUAL)
          .allSatisfy(one -> assertThat(one.words()).isNotBlank());
      assertThat(all).extracting(one -> one.template().kind()).contains(kind());
    }
  }

  @Test
  @Clause(
      "NoticeTemplates.change: A school changes those of its territory, a territory changes ours")
  @Clause("NoticeTemplates.restore: Give back a template to what is decided above")
  default void aSchoolChangesTheTerritoryAndGivesBack() {
    var school = school();
    var place = RulePlace.of(school);
    var usual = inForce(school).template();
    templates().change(territoryAdministrator(), RulePlace.TERRITORY, words("Territoire"));
    assertIs(inForce(school), words("Territoire"), Origin.TERRITORY);
    templates().change(administratorOf(school), place, words("Collège"));
    assertIs(inForce(school), words("Collège"), Origin.HERE);
    assertIs(inForce(school()), words("Territoire"), Origin.TERRITORY);
    templates().restore(administratorOf(school), place, kind(), NoticeLanguage.FR);
    assertIs(inForce(school), words("Territoire"), Origin.TERRITORY);
    templates().restore(territoryAdministrator(), RulePlace.TERRITORY, kind(), NoticeLanguage.FR);
    assertIs(inForce(school), usual, Origin.USUAL);
  }

  private static void assertIs(TemplateInForce found, NoticeTemplate template, Origin origin) {
    assertThat(found.template()).isEqualTo(template);
    assertThat(found.origin()).isEqualTo(origin);
  }

  @Test
  @Clause("NoticeTemplates.restore: one that was not changed stays as it is")
  default void whatWasNotChangedStaysAsItIs() {
    var school = school();
    templates().change(territoryAdministrator(), RulePlace.TERRITORY, words("Territoire"));
    templates().restore(administratorOf(school), RulePlace.of(school), kind(), NoticeLanguage.FR);
    assertIs(inForce(school), words("Territoire"), Origin.TERRITORY);
  }

  @Test
  @Clause("NoticeTemplates.change: in one language")
  default void theOtherLanguageStaysAsItIs() {
    var school = school();
    var english = inForce(school, NoticeLanguage.EN);
    templates().change(administratorOf(school), RulePlace.of(school), words("Collège"));
    assertThat(inForce(school, NoticeLanguage.EN)).isEqualTo(english);
  }

  private Map<Reason, NoticeTemplate> unusable() {
    return Map.of(
        Reason.UNKNOWN_KIND, subject(new NoticeKind("nobody:knows"), "Bonjour"),
        Reason.EMPTY, subject(kind(), " "),
        Reason.UNKNOWN_PLACE, subject(kind(), "{password}"),
        Reason.BROKEN, subject(kind(), "[{pupil}"),
        Reason.TOO_LONG, subject(kind(), "e".repeat(3000)),
        Reason.LINK, subject(kind(), "https://evil.example.org"));
  }

  @Test
  @Clause("NoticeTemplates.change: refused if it cannot be used")
  @Clause("NoticeTemplates.preview: refused if it cannot be used")
  default void whatCannotBeUsedIsRefusedWithItsReason() {
    var school = school();
    var actor = administratorOf(school);
    var place = RulePlace.of(school);
    var before = inForce(school);
    unusable()
        .forEach(
            (reason, template) -> {
              assertRefused(() -> templates().change(actor, place, template), reason);
              assertRefused(() -> templates().preview(actor, place, template), reason);
            });
    assertThat(inForce(school)).isEqualTo(before);
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            TemplateRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.detail())
                  .isEqualTo(reason == Reason.UNKNOWN_PLACE ? "password" : "");
            });
  }

  @Test
  @Clause("NoticeTemplates.preview: Fill a template; nothing is kept")
  default void aPreviewIsFilledAndKeepsNothing() {
    var school = school();
    var before = inForce(school);
    var filled =
        templates()
            .preview(administratorOf(school), RulePlace.of(school), words("De {pupil}, {phone}"));
    assertThat(filled.kind()).isEqualTo(kind());
    assertThat(filled.subject()).startsWith("De ").doesNotContain("{", "}");
    assertThat(filled.text()).startsWith("Bonjour, ").doesNotContain("{", "[", "]");
    assertThat(filled.brief()).isNotEqualTo(".").doesNotContain("{");
    assertThat(inForce(school)).isEqualTo(before);
  }

  @Test
  @Clause("NoticeTemplates: refused without NoticeSettings.ADMINISTER there")
  default void whoeverDoesNotAdministerAPlaceIsRefusedThere() {
    var school = school();
    assertRefused(stranger(), RulePlace.of(school));
    assertRefused(stranger(), RulePlace.TERRITORY);
    assertRefused(administratorOf(school()), RulePlace.of(school));
    assertRefused(administratorOf(school), RulePlace.TERRITORY);
    assertThat(inForce(school).origin()).isEqualTo(Origin.USUAL);
  }

  private void assertRefused(Actor actor, RulePlace place) {
    for (var work :
        List.<Runnable>of(
            () -> templates().templates(actor, place, NoticeLanguage.FR),
            () -> templates().change(actor, place, words("Collège")),
            () -> templates().restore(actor, place, kind(), NoticeLanguage.FR),
            () -> templates().preview(actor, place, words("Collège")))) {
      assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
    }
  }
}

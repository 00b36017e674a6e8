package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.Urgency;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When somebody is told, and in which words. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      RecordedPost.class
    },
    settings = "ent.notices.deliver=false")
class TellingTest extends NoticeCase {
  @Test
  @Clause("MSG-4")
  void theClockOfTheSchoolAndWhatItHasSetCount() {
    var nora = nora();
    choose(nora, NEWS, DRUM);
    clock.set(Instant.parse("2026-11-24T16:30:00Z")); // 17:30 in Paris, 20:30 in Réunion
    var island = people.school("COLLEGE DU VOLCAN", "Indian/Reunion");
    send(Sent.of(NEWS, Urgency.USUAL, nora, pupil, island, clock.instant()));
    assertThat(drum.taken()).isEmpty();
    assertThat(box.unread(as(nora))).isZero();
    var awake =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), QuietHours.WeekEnd.LIKE_OTHER_DAYS);
    rules.change(
        house(),
        RulePlace.of(island),
        new NoticeRules(awake, LocalTime.of(18, 0), Optional.empty(), Set.of()));
    send(Sent.of(NEWS, Urgency.USUAL, nora, pupil, island, clock.instant()));
    assertThat(drum.taken()).hasSize(1);
  }

  @Test
  @Clause("SOC-05")
  void aDigestIsOneMessageThatLeavesOutWhatWasTakenBack() {
    var nora = people.enter("Nora", "", "+33639980001");
    choose(nora, NEWS, DRUM, POST);
    clock.set(Instant.parse("2026-11-24T12:00:00Z"));
    var first = send(Sent.of(NEWS, Urgency.DIGEST, nora, pupil, school, clock.instant()));
    send(Sent.of(NEWS, Urgency.DIGEST, nora, pupil, school, clock.instant()));
    var third = send(Sent.of(NEWS, Urgency.DIGEST, nora, pupil, school, clock.instant()));
    assertThat(drum.taken()).isEmpty();
    post.answer(one -> Handover.retry("busy"));
    clock.set(Instant.parse("2026-11-24T16:30:00Z")); // 17:30
    later(Duration.ZERO);
    assertThat(drum.taken()).hasSize(1);
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).hasSize(3);
    notices.takeBack(house(), first.topic());
    notices.takeBack(house(), third.topic());
    post.answer(one -> Handover.ACCEPTED);
    later(Duration.ofMinutes(5));
    assertThat(post.taken()).hasSize(1);
    assertThat(post.taken().get(0).text()).doesNotContain("•");
  }

  @Test
  void aTemplateOfTheSchoolComesBeforeThatOfTheTerritory() {
    var nora = nora();
    var mine = new NoticeTemplate(Sent.MISSING, NoticeLanguage.FR, "Ici", "Ici", "Ici {pupil}");
    var all = new NoticeTemplate(Sent.MISSING, NoticeLanguage.FR, "Tous", "Tous", "Tous {pupil}");
    templates.change(house(), RulePlace.TERRITORY, all);
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken().get(0).text()).isEqualTo("Tous Inès");
    templates.change(house(), RulePlace.of(school), mine);
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken().get(1).text()).isEqualTo("Ici Inès");
    templates.restore(house(), RulePlace.of(school), Sent.MISSING, NoticeLanguage.FR);
    templates.restore(house(), RulePlace.TERRITORY, Sent.MISSING, NoticeLanguage.FR);
    assertThat(templates.templates(house(), RulePlace.of(school), NoticeLanguage.FR))
        .allSatisfy(one -> assertThat(one.origin()).isEqualTo(TemplateInForce.Origin.USUAL));
    assertThat(templates.preview(house(), RulePlace.of(school), mine).brief())
        .isEqualTo("Ici Inès");
    var guardian = as(nora);
    assertThatThrownBy(() -> templates.change(guardian, RulePlace.of(school), mine))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> templates.preview(guardian, RulePlace.TERRITORY, mine))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules.change(guardian, RulePlace.of(school), NoticeRules.USUAL))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("ABS-02: a pupil of age is told as such")
  void aPupilOfAgeIsToldInWordsForThemselvesWhateverFamiliesAreTold() {
    var grown = people.enter("INÈS", "ines@example.org", "+33639980002");
    choose(grown, Sent.MISSING, DRUM);
    var own = new NoticeTemplate(Sent.MISSING, NoticeLanguage.FR, "Ici", "Ici", "Votre enfant");
    templates.change(house(), RulePlace.of(school), own);
    send(Sent.missing(grown, grown, school, clock.instant()));
    assertThat(drum.taken().get(0).text())
        .contains("votre absence est constatée")
        .doesNotContain("Inès")
        .doesNotContain("enfant");
    templates.restore(house(), RulePlace.of(school), Sent.MISSING, NoticeLanguage.FR);
  }

  @Test
  void messagesAreWrittenInTheLanguageOfWhoeverIsTold() {
    var nora = nora();
    preferences.keep(
        as(nora), new NoticeChoices(NoticeLanguage.EN, Map.of(Sent.MISSING, Set.of(DRUM))));
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken().get(0).text()).contains("absence noted, Inès, Tuesday 24");
  }
}

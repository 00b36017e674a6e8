package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.DeliveryReceipt;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.PaperNotice;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.Urgency;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which channels somebody is told, what follows a refusal, and when. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      RecordedPost.class
    },
    settings = "ent.notices.deliver=false")
class RoutingTest {
  private static final NoticeKind NEWS = new NoticeKind("news:posted");
  private static final ChannelName DRUM = RecordedChannel.NAME;
  private static final ChannelName POST = RecordedPost.NAME;

  private final Notices notices;
  private final NoticeBox box;
  private final NoticePreferences preferences;
  private final NoticeSettings rules;
  private final NoticeFollowing following;
  private final NoticeTemplates templates;
  private final Deliveries deliveries;
  private final NoticeUpkeep upkeep;
  private final KnownPeople people;
  private final GivenRights rights;
  private final RecordedChannel drum;
  private final RecordedPost post;
  private final SettableClock clock;
  private final Database database;
  private StructureId school = StructureId.random();
  private final PersonId pupil;

  RoutingTest(EntRuntime ent) {
    notices = ent.get(Notices.class);
    box = ent.get(NoticeBox.class);
    preferences = ent.get(NoticePreferences.class);
    rules = ent.get(NoticeSettings.class);
    following = ent.get(NoticeFollowing.class);
    templates = ent.get(NoticeTemplates.class);
    deliveries = ent.get(Deliveries.class);
    upkeep = ent.get(NoticeUpkeep.class);
    people = ent.get(KnownPeople.class);
    rights = ent.get(GivenRights.class);
    drum = ent.get(RecordedChannel.class);
    post = ent.get(RecordedPost.class);
    clock = ent.get(SettableClock.class);
    database = ent.get(Database.class);
    pupil = people.enter("INÈS", "", "");
  }

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-11-24T08:00:00Z"));
    drum.forget();
    post.forget();
    database.useTerritory(
        Fixture.TERRITORY, handle -> handle.execute("delete from notices.notice"));
    school = people.school("COLLEGE DES TILLEULS", "Europe/Paris");
  }

  private static Actor as(PersonId person) {
    return Fixture.actor(person, Profile.GUARDIAN);
  }

  private static Actor house() {
    return Fixture.house();
  }

  private void choose(PersonId person, NoticeKind kind, ChannelName... channels) {
    preferences.keep(
        as(person), new NoticeChoices(NoticeLanguage.FR, Map.of(kind, Set.of(channels))));
  }

  private Notice send(Notice notice) {
    notices.send(house(), notice);
    deliveries.deliverAll(Fixture.TERRITORY);
    return notice;
  }

  private void later(Duration time) {
    clock.advance(time);
    deliveries.deliverAll(Fixture.TERRITORY);
  }

  private PersonId nora() {
    var nora = people.enter("Nora", "nora@example.org", "+33639980001");
    choose(nora, Sent.MISSING, DRUM);
    return nora;
  }

  private FollowedNotice followed(NoticeId id) {
    return following.latest(house(), school, NoticeLanguage.FR).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("SOC-06")
  void somebodyIsToldByTheChannelsChosenForThisKind() {
    var nora = nora();
    choose(nora, Sent.MISSING, DRUM, POST);
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken()).hasSize(1);
    assertThat(post.taken()).hasSize(1);
    choose(nora, NEWS, POST);
    send(Sent.of(NEWS, Urgency.USUAL, nora, pupil, school, clock.instant()));
    assertThat(drum.taken()).hasSize(1);
    assertThat(post.taken()).hasSize(2);
  }

  @Test
  void whatMustBeToldCannotBeSwitchedOff() {
    var nora = nora();
    assertThatThrownBy(() -> choose(nora, Sent.MISSING))
        .isInstanceOf(IllegalArgumentException.class);
    choose(nora, NEWS);
    send(Sent.of(NEWS, Urgency.USUAL, nora, pupil, school, clock.instant()));
    assertThat(drum.taken()).isEmpty();
    assertThat(box.unread(as(nora))).isEqualTo(1);
  }

  @Test
  void aRefusalForGoodIsFollowedByTheNextChannelAndThenByPaper() {
    var nora = nora();
    drum.answer(one -> Handover.refused("number-unknown"));
    var notice = send(Sent.missing(nora, pupil, school, clock.instant()));
    deliveries.deliverAll(Fixture.TERRITORY);
    assertThat(post.taken()).hasSize(1);
    assertThat(followed(notice.id()).receipts())
        .extracting(one -> one.outcome().orElseThrow(), DeliveryReceipt::reason)
        .containsExactly(
            tuple(Handover.Outcome.REFUSED, "number-unknown"),
            tuple(Handover.Outcome.ACCEPTED, ""));
    post.answer(one -> Handover.unreachable("moved"));
    var other = send(Sent.missing(nora, pupil, school, clock.instant()));
    deliveries.deliverAll(Fixture.TERRITORY);
    assertThat(followed(other.id()).paper()).isPresent();
    var head = Fixture.actor(PersonId.random(), Profile.HEAD);
    assertThatThrownBy(() -> following.letters(head, school))
        .isInstanceOf(AccessRefusedException.class);
    rights.give(head.person(), NoticeFollowing.FOLLOW, school);
    var letters = following.letters(head, school);
    assertThat(letters)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Nora Belval");
              assertThat(one.address())
                  .containsExactly("3 allée des Tilleuls", "99000 Tilleuls-sur-Mer");
              assertThat(one.text()).contains("Inès le mardi 24");
            });
    following.printed(head, school, List.of(other.id(), notice.id()));
    assertThat(following.letters(head, school)).isEmpty();
    assertThat(followed(other.id()).printed()).isPresent();
    assertThat(followed(notice.id()).printed()).isEmpty();
  }

  @Test
  @Clause("ABS-02")
  void whoeverHasNoChannelIsToldOnPaper() {
    var alix = people.enter("Alix", "", "");
    var notice = send(Sent.missing(alix, pupil, school, clock.instant()));
    assertThat(following.letters(house(), school))
        .extracting(PaperNotice::id)
        .containsExactly(notice.id());
    send(Sent.of(NEWS, Urgency.USUAL, alix, pupil, school, clock.instant()));
    assertThat(following.letters(house(), school)).hasSize(1);
  }

  @Test
  void whatMayBeTakenLaterIsTriedAgainLaterAndLaterAndThenGivenUp() {
    var nora = nora();
    post.answer(one -> Handover.refused("no"));
    drum.answer(one -> Handover.retry("busy"));
    var notice = send(Sent.missing(nora, pupil, school, clock.instant()));
    var tries = new ArrayList<Integer>();
    for (int seconds : List.of(14, 1, 29, 1, 59, 1)) {
      later(Duration.ofSeconds(seconds));
      tries.add(followed(notice.id()).receipts().get(0).attempts());
    }
    assertThat(tries).containsExactly(1, 2, 2, 3, 3, 4);
    later(Duration.ofSeconds(1));
    assertThat(followed(notice.id()).receipts().get(0).outcome())
        .contains(Handover.Outcome.UNREACHABLE);
    assertThat(followed(notice.id()).paper()).isPresent();
  }

  @Test
  void aRetryInTheNightWaitsForTheMorningUnlessItIsUrgent() {
    var nora = nora();
    choose(nora, NEWS, DRUM);
    drum.answer(one -> Handover.retry("busy"));
    clock.set(Instant.parse("2026-11-24T18:59:50Z")); // 19:59:50
    send(Sent.of(NEWS, Urgency.USUAL, nora, pupil, school, clock.instant()));
    drum.answer(one -> Handover.ACCEPTED);
    later(Duration.ofSeconds(30));
    assertThat(drum.taken()).isEmpty();
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken()).hasSize(1);
    clock.set(Instant.parse("2026-11-25T06:00:00Z"));
    later(Duration.ZERO);
    assertThat(drum.taken()).hasSize(2);
  }

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
  void aMessageOfWhichEverythingIsTakenBackDoesNotLeave() {
    var nora = nora();
    drum.answer(one -> Handover.retry("busy"));
    var notice = send(Sent.missing(nora, pupil, school, clock.instant()));
    notices.takeBack(house(), notice.topic());
    drum.answer(one -> Handover.ACCEPTED);
    later(Duration.ofHours(1));
    assertThat(drum.taken()).isEmpty();
    assertThat(following.letters(house(), school)).isEmpty();
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
  void messagesAreWrittenInTheLanguageOfWhoeverIsTold() {
    var nora = nora();
    preferences.keep(
        as(nora), new NoticeChoices(NoticeLanguage.EN, Map.of(Sent.MISSING, Set.of(DRUM))));
    send(Sent.missing(nora, pupil, school, clock.instant()));
    assertThat(drum.taken().get(0).text()).contains("absence noted, Inès, Tuesday 24");
  }

  @Test
  void aMessageThatIsTriedAgainHasTheSameKey() {
    var nora = nora();
    var keys = new ArrayList<String>();
    drum.answer(
        one -> {
          keys.add(one.key());
          return Handover.retry("busy");
        });
    send(Sent.missing(nora, pupil, school, clock.instant()));
    drum.answer(one -> Handover.ACCEPTED);
    later(Duration.ofSeconds(15));
    assertThat(drum.taken()).extracting(OutgoingNotice::key).isEqualTo(keys);
  }

  @Test
  void aChannelThatBreaksIsTriedAgain() {
    var nora = nora();
    drum.answer(
        one -> {
          throw new StackOverflowError("a fault of the vendor");
        });
    send(Sent.missing(nora, pupil, school, clock.instant()));
    drum.answer(one -> Handover.ACCEPTED);
    later(Duration.ofSeconds(15));
    assertThat(drum.taken()).hasSize(1);
  }

  @Test
  void whoeverDiedWhileHandingOverHasLostTheMessageAfterTwoMinutes() {
    var nora = nora();
    send(Sent.missing(nora, pupil, school, clock.instant()));
    drum.forget();
    // As a process leaves it that died between handing over and noting it.
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "update notices.delivery set state = 'HANDING', next_try = ? where channel = 'drum'",
                Timestamp.from(clock.instant().plusSeconds(120))));
    later(Duration.ofSeconds(119));
    assertThat(drum.taken()).isEmpty();
    later(Duration.ofSeconds(1));
    assertThat(drum.taken()).hasSize(1);
  }

  @Test
  void peopleWhoAreErasedOrMergedAreFollowed() {
    var nora = nora();
    var again = people.enter("Nora", "nora@example.org", "");
    send(Sent.missing(nora, pupil, school, clock.instant()));
    upkeep.merge(new PersonMerged(clock.instant(), Fixture.TERRITORY, again, nora));
    assertThat(box.unread(as(nora))).isZero();
    assertThat(box.unread(as(again))).isEqualTo(1);
    assertThat(preferences.choices(as(again)).channels()).containsKey(Sent.MISSING);
    upkeep.erase(new PeopleDeleted(clock.instant(), Fixture.TERRITORY, List.of(again)));
    assertThat(box.unread(as(again))).isZero();
    assertThat(preferences.choices(as(again))).isEqualTo(NoticeChoices.NONE);
  }

  @Test
  void noticesAreForgottenAfterAYear() {
    var nora = nora();
    send(Sent.missing(nora, pupil, school, clock.instant()));
    clock.advance(Duration.ofDays(364));
    upkeep.run();
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    upkeep.run();
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).isEmpty();
  }
}

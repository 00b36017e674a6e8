package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.DeliveryReceipt;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.PaperNotice;
import fr.ent.api.notices.Urgency;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which channels somebody is told, and what follows a refusal. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      RecordedPost.class
    },
    settings = "ent.notices.deliver=false")
class RoutingTest extends NoticeCase {
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
  @Clause("DEC-06")
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
}

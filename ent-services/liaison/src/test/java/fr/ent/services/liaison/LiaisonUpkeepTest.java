package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonMessage.State.OPEN;
import static fr.ent.api.liaison.LiaisonMessage.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.notices.Notice;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.tck.liaison.Families;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told, what is reminded of, and what goes in the end. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class,
      AccountsInMemory.class
    })
class LiaisonUpkeepTest {
  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;
  private final LiaisonUpkeep upkeep;
  private final LiaisonReminders reminders;
  private final NoticesInMemory notices;
  private final RecordedEvents events;
  private final SmallTown town;
  private final SettableClock clock;
  private final Database database;
  private final EventBus bus;
  private Families cast;

  LiaisonUpkeepTest(
      LiaisonBook book,
      LiaisonFollowUps followUps,
      LiaisonUpkeep upkeep,
      LiaisonReminders reminders,
      NoticesInMemory notices,
      RecordedEvents events,
      SmallTown town,
      SettableClock clock,
      Database database,
      EventBus bus) {
    this.book = book;
    this.followUps = followUps;
    this.upkeep = upkeep;
    this.reminders = reminders;
    this.notices = notices;
    this.events = events;
    this.town = town;
    this.clock = clock;
    this.database = database;
    this.bus = bus;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    clock.set(Instant.parse("2026-11-24T06:40:00Z"));
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            List.of("message", "wording", "about", "receipt", "act", "reply", "put_away")
                .forEach(table -> handle.execute("delete from liaison." + table)));
    notices.clear();
    cast = OneClass.in(town);
  }

  private LiaisonMessage written() {
    return book.write(
        cast.teacher(),
        new LiaisonDraft(
            LiaisonKind.TO_SIGN,
            LiaisonAudience.of(cast.group()),
            LiaisonText.of("Sortie", "Au phare.").due(LocalDate.of(2026, 12, 3))));
  }

  private void sign(Actor actor, LiaisonMessage message) {
    book.sign(actor, book.open(actor, message.id(), cast.pupil()).orElseThrow().sheet());
  }

  private long rows(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.createQuery("select count(*) from liaison." + table).mapTo(Long.class).one());
  }

  @Test
  @Clause("LIA-01")
  void thoseWhomItReachesAreToldAndOnesWithdrawnAreTakenBack() {
    var message = written();
    events.awaitDelivery();
    assertThat(notices.of("liaison:message"))
        .extracting(Notice::recipient)
        .containsExactlyInAnyOrder(
            cast.mother().person(), cast.father().person(), cast.informed().person());
    book.withdraw(cast.teacher(), message.id());
    events.awaitDelivery();
    assertThat(notices.of("liaison:message")).isEmpty();
  }

  @Test
  @Clause("LIA-02")
  void beforeTheDueDayWhoDidNothingIsRemindedOnceInTheAfternoonOfTheSchool() {
    written();
    clock.set(Instant.parse("2026-11-30T16:00:00Z"));
    reminders.run();
    assertThat(notices.of("liaison:reminder")).isEmpty();
    clock.set(Instant.parse("2026-12-01T14:30:00Z"));
    reminders.run();
    assertThat(notices.of("liaison:reminder")).isEmpty();
    clock.set(Instant.parse("2026-12-01T15:00:00Z"));
    reminders.run();
    reminders.run();
    assertThat(notices.of("liaison:reminder"))
        .extracting(Notice::recipient)
        .containsExactlyInAnyOrder(cast.mother().person(), cast.father().person());
    clock.advance(Duration.ofDays(1));
    reminders.run();
    assertThat(notices.of("liaison:reminder")).hasSize(2);
  }

  @Test
  void nobodyIsRemindedOnceSomebodyHasSignedForThePupil() {
    var message = written();
    sign(cast.mother(), message);
    assertThat(followUps.remind(cast.teacher(), message.id())).isZero();
    assertThat(notices.of("liaison:reminder")).isEmpty();
  }

  @Test
  @Clause("PRIV-3")
  void aPersonErasedLeavesNothingAndTheAuthorNoName() {
    var message = written();
    sign(cast.mother(), message);
    book.reply(
        cast.mother(),
        new LiaisonThread(message.id(), cast.pupil(), cast.mother().person()),
        "D’accord.");
    upkeep.erase(deleted(cast.mother(), cast.teacher()));
    assertThat(rows("act")).isZero();
    assertThat(rows("reply")).isZero();
    assertThat(rows("receipt")).isEqualTo(2);
    var left = followUps.find(cast.head(), message.id()).orElseThrow();
    assertThat(left.message().author()).isEmpty();
    upkeep.erase(deleted(Actor.of(Fixture.TERRITORY, cast.pupil())));
    for (var table : List.of("message", "wording", "about", "receipt")) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  private PeopleDeleted deleted(Actor... people) {
    return new PeopleDeleted(
        clock.instant(), Fixture.TERRITORY, List.of(people).stream().map(Actor::person).toList());
  }

  @Test
  void whatAnAbsorbedRecordSignedIsTheSurvivors() {
    var message = written();
    sign(cast.mother(), message);
    var survivor =
        OneClass.guardian(
            town, Actor.of(Fixture.TERRITORY, cast.pupil()), LegalLevel.LEGAL_GUARDIAN);
    assertThat(book.open(survivor, message.id(), cast.pupil()).orElseThrow().isDone()).isFalse();
    upkeep.merge(
        new PersonMerged(
            clock.instant(), Fixture.TERRITORY, survivor.person(), cast.mother().person()));
    assertThat(book.open(survivor, message.id(), cast.pupil()).orElseThrow().isDone()).isTrue();
    assertThat(rows("receipt")).isEqualTo(3);
  }

  @Test
  void aSchoolYearGoesNinetyDaysAfterItsEnd() {
    written();
    clock.set(Instant.parse("2027-11-29T08:00:00Z"));
    upkeep.run();
    assertThat(rows("message")).isEqualTo(1);
    clock.set(Instant.parse("2027-11-30T08:00:00Z"));
    upkeep.run();
    for (var table : List.of("message", "wording", "about", "receipt")) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  @Test
  void whatAnAccountInWrongHandsWroteOrRewordedIsTakenBack() {
    var before = written();
    var reworded = written();
    clock.advance(Duration.ofHours(2));
    var since = clock.instant();
    var after = written();
    book.correct(cast.teacher(), reworded.id(), LiaisonText.of("Sortie", "Une menace."));
    events.awaitDelivery();
    frozen(cast.teacher(), since);
    assertThat(List.of(before, reworded, after))
        .extracting(one -> followUps.find(cast.head(), one.id()).orElseThrow().message().state())
        .containsExactly(OPEN, WITHDRAWN, WITHDRAWN);
    assertThat(book.entries(cast.mother()))
        .extracting(one -> one.message().id())
        .containsExactly(before.id());
    assertThat(notices.of("liaison:message")).hasSize(3);
    assertThat(notices.of("liaison:corrected")).isEmpty();
  }

  @Test
  void whatWasSaidAndSignedWithAnAccountInWrongHandsIsPutAwayAndKept() {
    var message = written();
    var thread = new LiaisonThread(message.id(), cast.pupil(), cast.mother().person());
    book.reply(cast.mother(), thread, "D’accord.");
    clock.advance(Duration.ofHours(2));
    var since = clock.instant();
    sign(cast.mother(), message);
    sign(cast.father(), message);
    book.reply(cast.mother(), thread, "Une menace.");
    frozen(cast.mother(), since);
    frozen(cast.mother(), since);
    assertThat(book.replies(cast.teacher(), thread))
        .extracting(LiaisonReply::text)
        .containsExactly("D’accord.");
    assertThat(book.open(cast.mother(), message.id(), cast.pupil()).orElseThrow().isWaiting())
        .isTrue();
    assertThat(book.open(cast.father(), message.id(), cast.pupil()).orElseThrow().isDone())
        .isTrue();
    assertThat(rows("put_away")).isEqualTo(2);
    upkeep.erase(deleted(cast.mother()));
    assertThat(rows("put_away")).isZero();
  }

  @Test
  void whatCameBackOnPaperIsTheDeedOfWhoeverEnteredIt() {
    var message = written();
    var since = clock.instant();
    var sheet = book.open(cast.father(), message.id(), cast.pupil()).orElseThrow().sheet();
    followUps.onPaper(cast.teacher(), sheet, cast.father().person(), "");
    frozen(cast.father(), since);
    assertThat(rows("act")).as("the father’s account").isOne();
    frozen(cast.teacher(), since);
    assertThat(rows("act")).as("the teacher’s account").isZero();
    assertThat(rows("put_away")).isOne();
  }

  private void frozen(Actor actor, Instant since) {
    var frozen = new AccountFrozen(clock.instant(), Fixture.TERRITORY, actor.person(), since);
    database.useTerritory(Fixture.TERRITORY, handle -> bus.publish(frozen));
    events.awaitDelivery();
  }
}

package fr.ent.tck.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Feeds} do. Methods without a body tell the feeds under test and what to read. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface FeedsContract {
  /** The feeds under test. */
  Feeds feeds();

  /** Somebody who holds {@link Feeds#ADMINISTER}. */
  Actor administrator();

  /** Somebody of the territory who does not. */
  Actor stranger();

  /** A territory that no feed has reached. */
  TerritoryId elsewhere();

  /** A good feed, with two or more findings in its report. */
  Path good();

  /** The same academy, with most of its people left out. */
  Path shrunk();

  /** A feed that cannot be used. */
  Path damaged();

  /** Forget everybody and every run, and let a moment pass. */
  void forget();

  /** Start each test with nobody there; an overriding method would lose the annotation. */
  @BeforeEach
  default void startWithNobody() {
    forget();
  }

  /** Let a moment pass. */
  void later();

  /** Tell how many people events have said to have joined since everybody was forgotten. */
  long joined();

  private FeedRun open(Path feed) {
    return feeds().open(administrator(), feed);
  }

  private FeedRun staged(Path feed) {
    return feeds().stage(administrator(), open(feed).id());
  }

  private FeedRun applied(Path feed) {
    return feeds().apply(administrator(), staged(feed).id());
  }

  private FeedRun now(FeedRun run) {
    return feeds().find(administrator(), run.id()).orElseThrow();
  }

  private List<Consumer<Actor>> changesOf(FeedRun run) {
    return List.of(
        actor -> feeds().stage(actor, run.id()),
        actor -> feeds().apply(actor, run.id()),
        actor -> feeds().applyDespiteAlarms(actor, run.id()),
        actor -> feeds().abandon(actor, run.id()));
  }

  @Test
  @Clause("Feeds: every method requires directory:feed")
  default void whoMayNotIsRefusedEverything() {
    var run = staged(good());
    var all = new ArrayList<>(changesOf(run));
    all.add(actor -> feeds().open(actor, good()));
    all.add(actor -> feeds().resume(actor));
    all.add(actor -> feeds().find(actor, run.id()));
    all.add(actor -> feeds().latest(actor, 1));
    all.add(actor -> feeds().differences(actor, run.id()));
    all.add(actor -> feeds().report(actor, run.id(), 0, 1));
    for (var one : all) {
      assertThatThrownBy(() -> one.accept(stranger())).isInstanceOf(AccessRefusedException.class);
    }
    assertThat(now(run)).isEqualTo(run);
    assertThat(feeds().latest(administrator(), 10)).hasSize(1);
  }

  @Test
  @Clause("Feeds: there is no run of another territory")
  default void aRunOfAnotherTerritoryIsNotFound() {
    var run = staged(good());
    var foreign = Actor.house(elsewhere());
    assertThat(feeds().find(foreign, run.id())).isEmpty();
    assertThat(feeds().latest(foreign, 10)).isEmpty();
    assertThat(feeds().differences(foreign, run.id())).isEmpty();
    assertThat(feeds().report(foreign, run.id(), 0, 10).total()).isZero();
    for (var one : changesOf(run)) {
      assertThatThrownBy(() -> one.accept(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(now(run)).isEqualTo(run);
  }

  @Test
  @Clause("Feeds.open: nothing is read yet")
  @Clause("Feeds.latest: newest first")
  default void anOpenedRunIsListedAndNothingIsRead() {
    var first = open(damaged());
    later();
    var second = open(good());
    assertThat(first.state()).isEqualTo(State.OPENED);
    assertThat(first.openedBy()).isEqualTo(administrator().person());
    assertThat(first.counts()).isEmpty();
    assertThat(feeds().latest(administrator(), 10)).containsExactly(second, first).isUnmodifiable();
    assertThat(feeds().latest(administrator(), 1)).containsExactly(second);
  }

  @Test
  @Clause("Feeds.stage: nothing of the directory changes")
  @Clause("Feeds.differences: school by school")
  default void whatIsStagedIsShownAndChangesNothing() {
    var first = staged(good());
    assertThat(first.state()).isEqualTo(State.STAGED);
    assertThat(first.counts()).isNotEmpty();
    assertThat(first.summary().arrivals()).isPositive();
    assertThat(feeds().differences(administrator(), first.id())).isNotEmpty().isUnmodifiable();
    assertThat(staged(good()).summary()).isEqualTo(first.summary());
    assertThat(joined()).isZero();
  }

  @Test
  @Clause("Feeds.stage: a feed that cannot be used ends in REFUSED with its reasons")
  @Clause("Feeds.explain: one sentence, in the language asked for")
  default void aFeedThatCannotBeUsedIsRefusedWithItsReasons() {
    var run = staged(damaged());
    assertThat(run.state()).isEqualTo(State.REFUSED);
    var reasons = feeds().report(administrator(), run.id(), 0, 100).findings();
    assertThat(reasons).anyMatch(one -> one.severity() == FeedFinding.Severity.FEED_REFUSED);
    for (var one : reasons) {
      var french = feeds().explain(one.rule(), Locale.FRENCH);
      assertThat(french).isNotBlank().isNotEqualTo(one.rule());
      assertThat(feeds().explain(one.rule(), Locale.ENGLISH)).isNotBlank().isNotEqualTo(french);
    }
    assertThatThrownBy(() -> feeds().apply(administrator(), run.id()))
        .isInstanceOf(ConflictingFeedException.class);
    assertThat(joined()).isZero();
  }

  @Test
  @Clause("Feeds.apply: who came is told by PeopleJoined")
  @Clause("Feeds: applying the same feed again changes nothing")
  default void applyingAgainChangesNothing() {
    var run = applied(good());
    assertThat(run.state()).isEqualTo(State.APPLIED);
    // A mere contact of a pupil belongs to no structure, and has joined none.
    long told = joined();
    assertThat(told).isBetween(run.summary().arrivals() * 9 / 10, run.summary().arrivals());
    assertThat(feeds().apply(administrator(), run.id())).isEqualTo(run);
    var again = applied(good()).summary();
    assertThat(again.unchanged()).isEqualTo(run.summary().arrivals());
    assertThat(again.arrivals() + again.departures() + again.classChanges() + again.corrections())
        .isZero();
    assertThat(joined()).isEqualTo(told);
  }

  @Test
  @Clause("Feeds.apply: refused if too much would vanish")
  @Clause("Feeds.applyDespiteAlarms: although the fuse has blown")
  default void whatWouldTakeTooMuchAwayStopsUntilSomebodySaysSo() {
    applied(good());
    later();
    var run = staged(shrunk());
    assertThat(run.alarms()).isNotEmpty();
    assertThatThrownBy(() -> feeds().apply(administrator(), run.id()))
        .isInstanceOf(FuseBlownException.class);
    assertThat(now(run).state()).isEqualTo(State.STAGED);
    assertThat(feeds().applyDespiteAlarms(administrator(), run.id()).state())
        .isEqualTo(State.APPLIED);
  }

  @Test
  @Clause("Feeds.apply: refused if the directory has changed since this one was compared")
  default void whatIsOutOfDateIsNotApplied() {
    var early = staged(good());
    applied(good());
    assertThatThrownBy(() -> feeds().apply(administrator(), early.id()))
        .isInstanceOf(ConflictingFeedException.class);
  }

  @Test
  @Clause("Feeds.abandon: a run that has not been applied")
  default void aRunThatWasGivenUpIsNotApplied() {
    var run = staged(good());
    assertThat(feeds().abandon(administrator(), run.id()).state()).isEqualTo(State.ABANDONED);
    assertThatThrownBy(() -> feeds().apply(administrator(), run.id()))
        .isInstanceOf(ConflictingFeedException.class);
    var done = applied(good());
    assertThatThrownBy(() -> feeds().abandon(administrator(), done.id()))
        .isInstanceOf(ConflictingFeedException.class);
    assertThat(now(done).state()).isEqualTo(State.APPLIED);
  }

  @Test
  @Clause("Feeds.report: in the order read, after a position")
  default void theReportIsReadPartByPart() {
    var run = staged(good());
    var whole = feeds().report(administrator(), run.id(), 0, 1000);
    assertThat(whole.total()).isEqualTo(whole.findings().size()).isGreaterThan(1);
    var first = feeds().report(administrator(), run.id(), 0, 1);
    var rest = feeds().report(administrator(), run.id(), first.position(), 1000);
    assertThat(first.total()).isEqualTo(whole.total());
    assertThat(first.findings()).containsExactly(whole.findings().get(0));
    assertThat(rest.findings()).isEqualTo(whole.findings().subList(1, whole.findings().size()));
  }

  @Test
  @Clause("Feeds.resume: what a stop cut off, and nothing else")
  default void thereIsNothingToGoOnWithWhereNothingWasCutOff() {
    open(good());
    var staged = staged(good());
    assertThat(feeds().resume(administrator())).isEmpty();
    assertThat(now(staged)).isEqualTo(staged);
  }
}

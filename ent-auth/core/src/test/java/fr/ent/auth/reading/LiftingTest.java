package fr.ent.auth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop ends: lifted by somebody else who may, or by itself. */
@EntTest(beans = {PaperDirectory.class, Nodes.class})
class LiftingTest {
  private final ReadingBudget here;
  private final ReadingBudget there;
  private final StoppedReadings stops;
  private final Grants grants;
  private final Database database;
  private final Actor reader = Fixture.actor(PersonId.random(), Profile.STAFF);

  LiftingTest(
      ReadingBudget here, Nodes nodes, StoppedReadings stops, Grants grants, Database database) {
    this.here = here;
    this.there = nodes.another();
    this.stops = stops;
    this.grants = grants;
    this.database = database;
  }

  @BeforeEach
  void stop() {
    assertThat(Nodes.enumerate(here, reader, 450)).isEqualTo(400);
  }

  private Actor holder(Scope scope) {
    var holder = Fixture.actor(PersonId.random(), Profile.HEAD);
    grants.give(Fixture.house(), Holder.of(holder.person()), Crisis.CUT, scope);
    return holder;
  }

  private List<PersonId> stopped(Actor actor) {
    return stops.all(actor).stream().map(StoppedReading::person).toList();
  }

  private int rows(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select count(*) from auth." + table + " where reader = ?")
                .bind(0, reader.person().value())
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void whoHoldsTheRightSeesItAndLiftsItOnEveryNode(AuditLog audit) {
    var administrator = holder(Scope.TERRITORY);
    assertThat(stops.all(administrator))
        .filteredOn(one -> one.person().equals(reader.person()))
        .singleElement()
        .satisfies(one -> assertThat(one.cards()).isEqualTo(400))
        .satisfies(one -> assertThat(one.people()).isEqualTo(400));
    assertThat(Nodes.enumerate(there, reader, 50)).isEqualTo(20);
    stops.lift(administrator, reader.person());
    assertThat(stopped(administrator)).doesNotContain(reader.person());
    assertThat(Nodes.enumerate(there, reader, 100)).isEqualTo(100);
    assertThat(Nodes.enumerate(here, reader, 450)).isBetween(300, 320);
    assertThat(stopped(administrator)).contains(reader.person());
    stops.lift(administrator, reader.person());
    stops.lift(administrator, reader.person());
    var entries = AuditQuery.of("reading:").about(reader.person());
    assertThat(audit.read(Fixture.house(), entries))
        .extracting(one -> one.fact().operation())
        .containsExactly("reading:lift", "reading:stop", "reading:lift", "reading:stop");
  }

  @Test
  void nobodyElseSeesItOrLiftsItNorOneself() {
    var stranger = Fixture.actor(PersonId.random(), Profile.HEAD);
    assertRefused(() -> stops.all(stranger));
    assertRefused(() -> stops.all(Actor.of(Fixture.TERRITORY, PersonId.random())));
    assertRefused(() -> stops.lift(stranger, reader.person()));
    grants.give(Fixture.house(), Holder.of(reader.person()), Crisis.CUT, Scope.TERRITORY);
    assertRefused(() -> stops.lift(reader, reader.person()));
    assertThat(stopped(Fixture.house())).contains(reader.person());
  }

  private static void assertRefused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void itIsNotSeenFromAnotherTerritory() {
    var elsewhere = Actor.house(Fixture.ELSEWHERE);
    assertThat(stops.all(elsewhere)).isEmpty();
    stops.lift(elsewhere, reader.person());
    assertThat(stopped(Fixture.house())).contains(reader.person());
  }

  @Test
  void itEndsByItselfAndTheJobForgetsWhatWasRead(ReadingEnds job, SettableClock clock) {
    clock.advance(Duration.ofHours(23));
    job.run();
    assertThat(rows("reading")).isEqualTo(400);
    assertThat(rows("reading_stop")).isEqualTo(1);
    assertThat(Nodes.enumerate(here, reader, 1)).isZero();
    clock.advance(Duration.ofHours(1));
    assertThat(stopped(Fixture.house())).doesNotContain(reader.person());
    assertThat(Nodes.enumerate(here, reader, 10)).isEqualTo(10);
    job.run();
    assertThat(rows("reading")).isZero();
    assertThat(rows("reading_stop")).isZero();
  }

  @Test
  void itGoesWithThePerson(EventBus events, RecordedEvents recorded, SettableClock clock) {
    var gone = new PeopleDeleted(clock.instant(), Fixture.TERRITORY, List.of(reader.person()));
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(gone));
    recorded.awaitDelivery();
    assertThat(rows("reading")).isZero();
    assertThat(rows("reading_stop")).isZero();
  }
}

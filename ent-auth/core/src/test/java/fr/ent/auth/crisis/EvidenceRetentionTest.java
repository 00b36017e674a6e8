package fr.ent.auth.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.PaperPeople;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Evidence is destroyed by the job once its time is over, and by nobody before. The clock stands
 * years ago: the database goes by its own clock too.
 */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class EvidenceRetentionTest {
  private static final Instant THEN = Instant.parse("2018-11-24T06:40:00Z");
  private static final Duration KEPT = Duration.ofDays(1095);

  private final Crisis crisis;
  private final PaperPeople people;
  private final EvidenceRetention job;
  private final AuditLog audit;
  private final Database database;
  private final SettableClock clock;
  private final RecordedEvents recorded;

  EvidenceRetentionTest(
      Crisis crisis,
      PaperPeople people,
      EvidenceRetention job,
      AuditLog audit,
      Database database,
      SettableClock clock,
      RecordedEvents recorded) {
    this.crisis = crisis;
    this.people = people;
    this.job = job;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
    this.recorded = recorded;
  }

  @BeforeEach
  void longAgo() {
    clock.set(THEN);
  }

  private SealedEvidence sealed() {
    var person = people.active("Nora", "Conservée");
    var sealed = crisis.freeze(Fixture.house(), person, clock.instant(), "Session prise.");
    // An event of the year 2126 is not due once the clock is set back.
    recorded.awaitDelivery();
    return sealed;
  }

  private boolean isThere(SealedEvidence evidence) {
    return crisis.evidence(Fixture.house()).contains(evidence);
  }

  private List<AuditEntry> destroyed(SealedEvidence evidence) {
    return audit.read(Fixture.house(), AuditQuery.of("crisis:destroy")).stream()
        .filter(one -> one.fact().target().equals(evidence.id().toString()))
        .toList();
  }

  private void write(String sql, Object... values) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  @Test
  @Clause("PRIV-9")
  void theJobDestroysItAfterItsTimeAndNotBeforeAndTheLogNamesTheHash() {
    var evidence = sealed();
    clock.set(THEN.plus(KEPT).minusSeconds(1));
    job.run();
    assertThat(isThere(evidence)).isTrue();
    assertThat(crisis.isWhole(Fixture.house(), evidence.id())).isTrue();
    assertThat(destroyed(evidence)).isEmpty();
    clock.set(THEN.plus(KEPT));
    job.run();
    job.run();
    assertThat(isThere(evidence)).isFalse();
    assertThat(destroyed(evidence))
        .singleElement()
        .satisfies(one -> assertThat(one.fact().detail()).isEqualTo(evidence.sha256()))
        .satisfies(one -> assertThat(one.actor()).isEqualTo(Fixture.house().person()));
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
  }

  @Test
  void evenAfterItsTimeNobodyElseChangesOrDeletesIt() {
    var evidence = sealed();
    clock.set(THEN.plus(KEPT));
    for (var sql :
        new String[] {
          "delete from auth.evidence where id = ?",
          "update auth.evidence set keep_until = 'epoch' where id = ?",
          "update auth.evidence set content = '{}' where id = ?"
        }) {
      assertThatThrownBy(() -> write(sql, evidence.id())).hasMessageContaining("sealed evidence");
    }
    assertThatThrownBy(() -> write("truncate auth.evidence")).isInstanceOf(RuntimeException.class);
    assertThat(isThere(evidence)).isTrue();
  }

  @Test
  void whoSetsTheClockOfTheApplicationForwardDestroysNothing() {
    clock.set(Instant.parse("2126-11-24T06:40:00Z"));
    var evidence = sealed();
    clock.advance(KEPT);
    job.run();
    assertThat(isThere(evidence)).isTrue();
  }

  @Test
  void theFunctionDestroysNothingOfAnotherTerritory() {
    var evidence = sealed();
    var late = Timestamp.from(THEN.plus(KEPT));
    var none =
        database.inTerritory(
            Fixture.ELSEWHERE,
            handle ->
                handle
                    .createQuery("select count(*) from auth.destroy_evidence(?)")
                    .bind(0, late)
                    .mapTo(Integer.class)
                    .one());
    assertThat(none).isZero();
    assertThat(isThere(evidence)).isTrue();
    assertThat(crisis.evidence(Actor.house(Fixture.ELSEWHERE))).isEmpty();
  }
}

package fr.ent.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@EntTest(beans = PaperDirectory.class)
class AuditChainTest {
  private static final int ENTRIES = 60;

  private final AuditLog audit;
  private final AuditRetention retention;
  private final Database database;
  private final SettableClock clock;

  AuditChainTest(AuditLog audit, AuditRetention retention, Database database, SettableClock clock) {
    this.audit = audit;
    this.retention = retention;
    this.database = database;
    this.clock = clock;
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void append(String operation) {
    audit.append(Fixture.house(), AuditFact.done(operation, PersonId.random().toString()));
  }

  private List<AuditEntry> entries(String operation) {
    return audit.read(Fixture.house(), AuditQuery.of(operation).size(200));
  }

  /** What the check says of an alteration, which is then undone. */
  private Optional<Long> breakAfter(java.util.function.Consumer<Handle> alteration) {
    var found = new java.util.ArrayList<Optional<Long>>();
    assertThatThrownBy(
            () ->
                database.useTerritory(
                    Fixture.TERRITORY,
                    handle -> {
                      alteration.accept(handle);
                      found.add(audit.firstBreak(Fixture.house()));
                      throw new Undone();
                    }))
        .isInstanceOf(Undone.class);
    return found.get(0);
  }

  @Test
  @Clause("SEC-18")
  void aThousandAlterationsAreAThousandBreaks() {
    for (int i = 0; i < ENTRIES; i++) {
      append("test:chain");
    }
    var random = new Random(18);
    var positions = entries("test:chain").stream().map(AuditEntry::position).toList();
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      long position = positions.get(random.nextInt(positions.size()));
      var sql = alteration(random, position);
      var told = breakAfter(handle -> handle.execute(sql));
      assertThat(told)
          .as(sql)
          .hasValueSatisfying(at -> assertThat(at).isLessThanOrEqualTo(position + 1));
      found++;
    }
    assertThat(found).isEqualTo(1000);
    // The same check, with nothing altered, tells nothing.
    assertThat(breakAfter(handle -> {})).isEmpty();
  }

  private static String alteration(Random random, long position) {
    var where = " where position = " + position;
    var update = "update auth.audit_entry set ";
    return switch (random.nextInt(10)) {
      case 0 -> update + "at = at + interval '1 microsecond'" + where;
      case 1 -> update + "actor = gen_random_uuid()" + where;
      case 2 -> update + "operation = operation || '2'" + where;
      case 3 -> update + "target = ''" + where;
      case 4 -> update + "outcome = 'refused'" + where;
      case 5 -> update + "detail = 'x'" + where;
      case 6 -> update + "hash = md5(hash)" + where;
      case 7 -> "delete from auth.audit_entry" + where;
      // What was one field becomes two: the lengths are hashed as well.
      case 8 -> update + "outcome = '', detail = outcome || detail" + where;
      default -> "delete from auth.audit_entry where position >= " + position;
    };
  }

  @Test
  void theLastEntryIsHeldByTheHead() {
    append("test:last");
    var forged = "update auth.audit_head set hash = repeat('0', 64)";
    assertThat(breakAfter(handle -> handle.execute(forged))).isPresent();
    assertThat(breakAfter(handle -> handle.execute("delete from auth.audit_head"))).isPresent();
  }

  @Test
  void checkingWhileOthersWriteRaisesNoFalseAlarm() throws Exception {
    append("test:quiet");
    var stop = new AtomicBoolean();
    var pool = Executors.newFixedThreadPool(2);
    Runnable write =
        () -> {
          while (!stop.get()) {
            append("test:busy");
          }
        };
    var writing = List.of(pool.submit(write), pool.submit(write));
    for (int i = 0; i < 50; i++) {
      assertThat(audit.firstBreak(Fixture.house())).isEmpty();
    }
    stop.set(true);
    for (var one : writing) {
      one.get();
    }
    pool.shutdown();
  }

  @Test
  void whatIsUndoneIsNotInTheLog() {
    assertThatThrownBy(
            () ->
                database.useTerritory(
                    Fixture.TERRITORY,
                    handle -> {
                      append("test:undone");
                      throw new Undone();
                    }))
        .isInstanceOf(Undone.class);
    assertThat(entries("test:undone")).isEmpty();
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
  }

  @Test
  void entriesAreReadFromTheNewestBackByActorAndOperation() {
    var nora = Fixture.actor(PersonId.random(), Profile.TEACHER);
    for (int i = 0; i < 5; i++) {
      audit.append(nora, AuditFact.done("test:page", "p" + i));
      append("test:page");
    }
    var first = AuditQuery.of("test:page").about(nora.person()).size(3);
    var page = audit.read(Fixture.house(), first);
    assertThat(page).extracting(one -> one.fact().target()).containsExactly("p4", "p3", "p2");
    var next = first.before(page.get(2).position());
    assertThat(audit.read(Fixture.house(), next))
        .extracting(one -> one.fact().target())
        .containsExactly("p1", "p0");
    assertThat(entries("audit:read")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  @Clause("LOG-02")
  void entriesAreKeptAYearAndTheChainHoldsWhenTheOldestGo() {
    append("test:old");
    clock.advance(Duration.ofDays(364));
    append("test:younger");
    retention.run();
    assertThat(entries("test:old")).hasSize(1);
    clock.advance(Duration.ofDays(2));
    retention.run();
    assertThat(entries("test:old")).isEmpty();
    assertThat(entries("test:younger")).hasSize(1);
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
    var oldest =
        "delete from auth.audit_entry where position = "
            + "(select min(position) from auth.audit_entry)";
    assertThat(breakAfter(handle -> handle.execute(oldest))).isPresent();
    append("test:after");
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
  }
}

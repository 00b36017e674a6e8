package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How soon many notices are handed to a mail server; {@code -Dspeed.notices=24000} for the figure
 * of the goals, which the profile {@code kills} does.
 */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class, SinkHouse.class},
    settings = {
      "ent.notices.mail.host=127.0.0.1",
      "ent.notices.mail.port=13026",
      "ent.notices.mail.starttls=never",
      "ent.notices.mail.from=ne-pas-repondre@ent.example.org"
    })
class NoticeSpeedTest {
  private static final int COUNT = Integer.getInteger("speed.notices", 500);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final EntRuntime ent;
  private final Database database;
  private final SinkHouse sink;
  private final SettableClock clock;

  NoticeSpeedTest(EntRuntime ent, Database database, SinkHouse sink, SettableClock clock) {
    this.ent = ent;
    this.database = database;
    this.sink = sink;
    this.clock = clock;
  }

  @Test
  @Clause("ABS-02")
  void manyNoticesAreHandedOverOnceEach() throws InterruptedException {
    long sending = System.nanoTime();
    ManyNotices.send(ent, COUNT, clock.instant().plusSeconds(60));
    long began = System.nanoTime();
    clock.advance(Duration.ofMinutes(2));
    while (ManyNotices.accepted(database) < COUNT) {
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
      sink.await();
    }
    long ended = System.nanoTime();
    System.out.printf(
        "SPEED notices %d, kept in %d ms, handed over in %d ms%n",
        COUNT, (began - sending) / 1_000_000, (ended - began) / 1_000_000);
    assertThat(sink.sink().taken()).hasSize(COUNT);
    assertThat(sink.sink().count()).isEqualTo(COUNT);
  }
}

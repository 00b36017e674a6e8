package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the day begins ten hours before that of Paris, its feed is not one of tomorrow. */
@EntTest(
    beans = {HouseOnly.class, AuditInMemory.class},
    settings = "ent.zone=Pacific/Noumea")
class FeedOverseasTest {
  private static final LocalDate THERE = LocalDate.of(2026, 11, 25);

  private final Feeds feeds;

  FeedOverseasTest(Feeds feeds, SettableClock clock) {
    this.feeds = feeds;
    clock.set(Instant.parse("2026-11-24T18:30:00Z"));
  }

  private State stage(LocalDate generated, Path folder) throws IOException {
    Academy.builder().seed(7).date(generated).build().writeTo(folder);
    return feeds.stage(Fixture.house(), feeds.open(Fixture.house(), folder).id()).state();
  }

  @Test
  @Clause("AAF-EDGE-45")
  void theFeedOfThisMorningIsTaken(@TempDir Path folder) throws IOException {
    assertThat(stage(THERE, folder)).isEqualTo(State.STAGED);
  }

  @Test
  @Clause("AAF-EDGE-45")
  void theFeedOfTomorrowIsRefused(@TempDir Path folder) throws IOException {
    assertThat(stage(THERE.plusDays(1), folder)).isEqualTo(State.REFUSED);
  }
}

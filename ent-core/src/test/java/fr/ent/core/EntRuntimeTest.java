package fr.ent.core;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntRuntimeTest {
  private static final TerritoryId TILLEULS = TerritoryId.of("tilleuls");

  /** Something that happened, with the kinds of values that events hold. */
  public record BellRang(
      Instant at,
      TerritoryId territory,
      String subject,
      List<TerritoryId> heard,
      Optional<String> by)
      implements EntEvent {}

  @ApplicationScoped
  @Door(as = Door.As.HOUSE, french = "Pour le test.", english = "For the test.")
  static class Ears {
    private final BlockingQueue<BellRang> heard = new LinkedBlockingQueue<>();

    void hear(@Observes BellRang bell) {
      heard.add(bell);
    }

    BlockingQueue<BellRang> heard() {
      return heard;
    }
  }

  @Test
  void whatIsPublishedIsDeliveredAfterTheCommitAndTheDataSurvivesARestart(@TempDir Path folder)
      throws Exception {
    var bell =
        new BellRang(
            Instant.parse("2026-11-24T06:40:00Z"),
            TILLEULS,
            "yard",
            List.of(TILLEULS),
            Optional.of("M. Castaing"));
    try (var ent = EntRuntime.builder().dataFolder(folder).bean(Ears.class).start()) {
      ent.get(Territories.class).register(new Territory(TILLEULS, "Les Tilleuls"));
      ent.get(Database.class)
          .useTerritory(TILLEULS, handle -> ent.get(EventBus.class).publish(bell));
      assertThat(ent.get(Ears.class).heard().poll(10, TimeUnit.SECONDS)).isEqualTo(bell);
    }
    try (var ent = EntRuntime.builder().dataFolder(folder).start()) {
      assertThat(ent.get(Territories.class).all()).hasSize(1);
    }
  }
}

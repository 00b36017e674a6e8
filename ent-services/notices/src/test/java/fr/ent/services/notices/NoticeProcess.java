package fr.ent.services.notices;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends notices, each once however often it is started, and ends when all are handed over. What it
 * is told: the data folder, the port of the mail server, how many notices, which start it is.
 */
final class NoticeProcess {
  private static final int LOOK_EVERY_MILLIS = 50;

  private NoticeProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    int count = Integer.parseInt(arguments[2]);
    var builder =
        EntRuntime.builder()
            .dataFolder(Path.of(arguments[0]))
            .bean(GivenRights.class)
            .bean(AuditInMemory.class)
            .bean(KnownPeople.class)
            .setting("ent.notices.deliver", "false");
    for (var setting : ManyNotices.mail(Integer.parseInt(arguments[1]))) {
      int equals = setting.indexOf('=');
      builder.setting(setting.substring(0, equals), setting.substring(equals + 1));
    }
    try (var ent = builder.start()) {
      ent.get(Territories.class).register(new Territory(Fixture.TERRITORY, "Les Tilleuls"));
      // The clock of tests stands: each start is ten minutes later, so that nobody holds anything.
      ent.get(SettableClock.class)
          .advance(Duration.ofMinutes(10L * Integer.parseInt(arguments[3])));
      ManyNotices.send(ent, count, Instant.EPOCH);
      while (ManyNotices.accepted(ent.get(Database.class)) < count) {
        ent.get(Deliveries.class).deliverAll(Fixture.TERRITORY);
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
  }
}

package fr.ent.core;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.jboss.weld.environment.servlet.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A servlet container that has started Weld itself: our jars on its class path are enough. */
class HostContainerTest {
  private static final TerritoryId TILLEULS = TerritoryId.of("tilleuls");

  @AfterEach
  void forget() {
    System.clearProperty("ent.data");
  }

  @Test
  void theRuntimeStartsAndStopsWithTheContainerOfItsHost(@TempDir Path folder) throws Exception {
    System.setProperty("ent.data", folder.toString());
    var server = new Server(0);
    var context = new ServletContextHandler("/");
    context.addEventListener(new Listener());
    server.setHandler(context);
    server.start();
    try {
      var territories = CDI.current().select(Territories.class).get();
      territories.register(new Territory(TILLEULS, "Les Tilleuls"));
      assertThat(territories.find(TILLEULS)).isPresent();
      assertThat(CDI.current().select(Settings.class).get().text("ent.data")).isPresent();
      assertThat(isRunning(folder)).isTrue();
    } finally {
      server.stop();
    }
    assertThat(isRunning(folder)).isFalse();
    try (var ent = EntRuntime.builder().dataFolder(folder).start()) {
      assertThat(ent.get(Territories.class).find(TILLEULS)).isPresent();
    }
  }

  private static boolean isRunning(Path folder) throws Exception {
    try (var files = Files.walk(folder, 4)) {
      return files.anyMatch(file -> file.endsWith("postmaster.pid"));
    }
  }
}

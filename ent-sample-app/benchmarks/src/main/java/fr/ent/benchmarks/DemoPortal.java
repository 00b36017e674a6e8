package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.portal.PortalServer;
import fr.ent.portal.demo.Demonstration;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.words.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The portal with the demonstration academy, in a folder that is taken away afterwards. */
final class DemoPortal implements AutoCloseable {
  private final Path folder;
  private final EntRuntime ent;
  private final Actor house;
  private final String signIns;

  private DemoPortal(Path folder, EntRuntime ent, Actor house, String signIns) {
    this.folder = folder;
    this.ent = ent;
    this.house = house;
    this.signIns = signIns;
  }

  static DemoPortal start() throws IOException {
    var folder = scratch();
    var ent = EntRuntime.builder().dataFolder(folder.resolve("data")).start();
    var house = ent.get(FirstSteps.class).begin();
    var out = new ByteArrayOutputStream();
    ent.get(Demonstration.class)
        .run(
            house,
            folder.resolve("academy"),
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8)));
    return new DemoPortal(folder, ent, house, out.toString(StandardCharsets.UTF_8));
  }

  /** Make a folder that PostgreSQL, run as another user, can enter. */
  static Path scratch() throws IOException {
    return Files.createDirectories(
        Path.of(System.getProperty("java.io.tmpdir"), "ent-" + UUID.randomUUID()));
  }

  EntRuntime ent() {
    return ent;
  }

  Actor house() {
    return house;
  }

  TerritoryId territory() {
    return house.territory();
  }

  Path folder() {
    return folder;
  }

  PortalServer serve(Mounting... more) throws IOException {
    var mountings = new ArrayList<>(ent.get(Mountings.class).all());
    mountings.addAll(List.of(more));
    return PortalServer.start("127.0.0.1", 0, ent.get(Dispatcher.class), mountings);
  }

  String login(String kind) {
    var found =
        Pattern.compile("^ +[^/]+ / " + Pattern.quote(kind) + " +(\\S+)$", Pattern.MULTILINE)
            .matcher(signIns);
    if (!found.find()) {
      throw new IllegalStateException("nobody is shown as " + kind);
    }
    return found.group(1);
  }

  Entrance enter(String kind) {
    return ent.get(LoginDesk.class)
        .enter(
            territory(),
            new Credentials(login(kind), Demonstration.PASSWORD),
            new Caller("127.0.0.1", "benchmark"));
  }

  void stop() {
    ent.close();
  }

  @Override
  public void close() throws IOException {
    ent.close();
    remove(folder);
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

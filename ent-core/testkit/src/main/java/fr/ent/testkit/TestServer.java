package fr.ent.testkit;

import fr.ent.core.Settings;
import fr.ent.core.database.Migrations;
import fr.ent.core.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * One PostgreSQL for all test classes of a process, in a folder that goes with it. Its databases
 * are copies of one that was migrated once.
 */
final class TestServer implements AutoCloseable {
  private static final String MODEL = "ent_model";
  private static final List<String> WAY =
      List.of(
          "ent.database.url",
          "ent.database.user",
          "ent.database.password",
          "ent.database.owner-user",
          "ent.database.owner-password",
          "ent.seal.key");

  /** A key of nothing real. */
  private static final String SEAL = Base64.getEncoder().encodeToString(new byte[32]);

  private final Path folder;
  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private TestServer(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  static TestServer start() {
    try {
      var folder = Files.createTempDirectory("ent-testkit");
      var server = new TestServer(folder, EmbeddedPostgres.startForTests(folder));
      server.makeModel();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Make a database; gives the settings that lead to it. */
  Map<String, String> freshDatabase() {
    var name = "ent_test_" + databases.incrementAndGet();
    create(name, MODEL);
    return Map.of(
        "ent.database.url",
        server.url(name),
        "ent.database.user",
        "ent_app",
        "ent.database.password",
        server.password("ent_app"),
        "ent.database.owner-user",
        "ent_owner",
        "ent.database.owner-password",
        server.password("ent_owner"),
        "ent.seal.key",
        SEAL);
  }

  /** The settings that lead to the database of a test. */
  static Map<String, String> way(Settings settings) {
    return WAY.stream()
        .collect(Collectors.toMap(key -> key, key -> settings.text(key).orElseThrow()));
  }

  private void makeModel() {
    create(MODEL, "template1");
    Migrations.run(server.url(MODEL), "ent_owner", server.password("ent_owner"), "ent_app");
  }

  private void create(String database, String template) {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.password("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + database + " owner ent_owner template " + template);
    } catch (SQLException failure) {
      throw new IllegalStateException("no database for the test class", failure);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (var all = Files.walk(folder)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}

package fr.ent.core.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.core.StartRefusedException;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @Test
  @Tag("sweep")
  @Clause("REL-4")
  void aServerKilledInFullRunLosesNothingThatWasAcknowledged(@TempDir Path folder)
      throws Exception {
    try (var server = EmbeddedPostgres.start(folder)) {
      sql(server, "create table kept (id int primary key)");
      sql(server, "insert into kept select generate_series(1, 1000)");
      var killed = process(folder);
      killed.destroyForcibly();
      killed.onExit().get(10, TimeUnit.SECONDS);
    }
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(count(server)).isEqualTo(1000);
    }
  }

  @Test
  @Clause("REL-4")
  void aServerLeftBehindIsStoppedBeforeTheStart(@TempDir Path folder) throws Exception {
    try (var server = EmbeddedPostgres.start(folder)) {
      sql(server, "create table kept (id int primary key)");
    }
    var settled = Files.createDirectories(folder);
    var first = EmbeddedPostgres.start(settled);
    var orphan = process(settled);
    first.forget();
    try (var second = EmbeddedPostgres.start(settled)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(count(second)).isZero();
    }
  }

  @Test
  @Tag("sweep")
  void binariesAreUnpackedOnceForSeveralDataFolders(
      @TempDir Path shared, @TempDir Path one, @TempDir Path two) throws Exception {
    shared.toFile().setExecutable(true, false); // PostgreSQL drops to another user.
    var before = System.getProperty("ent.postgres.binaries");
    System.setProperty("ent.postgres.binaries", shared.toString());
    try {
      EmbeddedPostgres.startForTests(one).close();
      var unpacked = unpackedIn(shared);
      EmbeddedPostgres.startForTests(two).close();
      assertThat(unpackedIn(shared)).isEqualTo(unpacked);
      assertThat(two).isDirectoryNotContaining("glob:**/postgres-*");
    } finally {
      if (before == null) {
        System.clearProperty("ent.postgres.binaries");
      } else {
        System.setProperty("ent.postgres.binaries", before);
      }
    }
  }

  private static FileTime unpackedIn(Path shared) throws IOException {
    try (var found = Files.find(shared, 2, (one, kind) -> one.endsWith("unpacked"))) {
      return Files.getLastModifiedTime(found.findFirst().orElseThrow());
    }
  }

  @Test
  void aFolderInUseIsRefused(@TempDir Path folder) {
    try (var server = EmbeddedPostgres.startForTests(folder)) {
      assertThat(server.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aFolderOfAnotherVersionIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
    EmbeddedPostgres.startForTests(folder).close();
    Files.writeString(folder.resolve("database/PG_VERSION"), "15\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("made by PostgreSQL 15");
  }

  @Test
  void theApplicationHasAnotherPasswordThanTheOwnerAndTheNextStartGivesNewOnes(@TempDir Path folder)
      throws Exception {
    String earlier;
    try (var server = EmbeddedPostgres.startForTests(folder)) {
      earlier = server.password("ent_app");
      assertThatThrownBy(() -> enter(server, "ent_owner", earlier)).hasMessageContaining("FATAL");
      assertThatThrownBy(() -> enter(server, "postgres", earlier)).hasMessageContaining("FATAL");
      enter(server, "ent_app", earlier);
    }
    try (var server = EmbeddedPostgres.startForTests(folder)) {
      assertThatThrownBy(() -> enter(server, "ent_app", earlier)).hasMessageContaining("FATAL");
      enter(server, "ent_app", server.password("ent_app"));
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("data"), "not a folder");
    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("is not a folder");
  }

  @Test
  void aFullDiskAndAFolderOfSomeoneElseAreToldApart(@TempDir Path folder) {
    var full = new IOException("initdb failed: No space left on device");
    assertThat(EmbeddedPostgres.refusal(folder, full)).hasMessageContaining("is full");
    var denied = new AccessDeniedException("data/ent.lock");
    assertThat(EmbeddedPostgres.refusal(folder, denied))
        .hasMessageContaining("may not read or write data/ent.lock");
  }

  private static void enter(EmbeddedPostgres server, String role, String password)
      throws SQLException {
    DriverManager.getConnection(server.url("ent"), role, password).close();
  }

  private static ProcessHandle process(Path folder) throws Exception {
    var pid = Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void sql(EmbeddedPostgres server, String words) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                server.url("ent"), "ent_owner", server.password("ent_owner"));
        var statement = connection.createStatement()) {
      statement.execute(words);
    }
  }

  private static int count(EmbeddedPostgres server) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                server.url("ent"), "ent_owner", server.password("ent_owner"));
        var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}

package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.Evolution;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the process that imports, or PostgreSQL under it, at random points; then a new process must
 * end with the same directory as one that was never stopped. {@code -Dkills=50} for the long run.
 */
@Tag("kills")
class FeedKillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("kills.seed", 20261124L);

  private Path folder = Path.of("");

  @BeforeEach
  void make() throws IOException {
    // Another user runs PostgreSQL where the tests run as root: it must be able to enter.
    folder =
        Files.createDirectories(
            Path.of(System.getProperty("java.io.tmpdir"), "ent-kill-" + UUID.randomUUID()));
  }

  @AfterEach
  void remove() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Test
  @Clause("AAF-EDGE-37")
  void aKilledImportEndsLikeOneThatWasNeverStopped() throws Exception {
    var today = LocalDate.of(2026, 11, 24); // of the testkit's clock, which the processes have
    var before = Academy.builder().seed(3).date(today.minusDays(1)).build();
    before.writeTo(folder.resolve("before"));
    before.evolve(Evolution.of(today, 12, 9, 0)).writeTo(folder.resolve("after"));
    var started = System.nanoTime();
    var whole = end(folder.resolve("whole"));
    var expected = whole.get(1);
    assertThat(whole.get(0)).as("a directory that missed the second feed").isNotEqualTo(expected);
    var longest = Duration.ofNanos(System.nanoTime() - started).toMillis();
    var random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      var data = folder.resolve("data" + i);
      boolean server = random.nextInt(3) == 0;
      long at = (long) (random.nextDouble() * longest);
      kill(data, at, server);
      assertThat(end(data).get(1))
          .as("killed %s after %d ms", server ? "server" : "all", at)
          .isEqualTo(expected);
    }
  }

  /** Let a process import both feeds to the end; gives what the directory holds after each. */
  private List<String> end(Path data) throws IOException, InterruptedException {
    var out = folder.resolve("out-" + UUID.randomUUID());
    var process = start(data, out);
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      var lines = Files.readAllLines(out);
      assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
      var held = lines.stream().filter(line -> line.startsWith("HOLDS ")).toList();
      assertThat(held).hasSize(2);
      return held;
    } finally {
      process.destroyForcibly();
    }
  }

  private void kill(Path data, long afterMillis, boolean server)
      throws IOException, InterruptedException {
    var process = start(data, folder.resolve("killed"));
    if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS) && server) {
      killServer(data);
      process.waitFor(20, TimeUnit.SECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  /** Where none has started yet there is none to kill. */
  private static void killServer(Path data) {
    pid(data.resolve("database").resolve("postmaster.pid"))
        .flatMap(ProcessHandle::of)
        .ifPresent(
            server -> {
              server.descendants().forEach(ProcessHandle::destroyForcibly);
              server.destroyForcibly();
            });
  }

  private static Optional<Long> pid(Path file) {
    try {
      return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.strip()));
    } catch (IOException | NumberFormatException gone) {
      return Optional.empty();
    }
  }

  private Process start(Path data, Path out) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                data.toString(),
                folder.resolve("before").toString(),
                folder.resolve("after").toString()))
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
  }
}

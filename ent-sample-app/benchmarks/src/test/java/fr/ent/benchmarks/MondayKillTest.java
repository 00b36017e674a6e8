package fr.ent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.services.simulators.mail.MailSink;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the portal, or PostgreSQL under it, at random points of a Monday: what was acknowledged is
 * stored once, and everybody is told once. {@code -Dkills=100} for the long run, fifty of each.
 */
@Tag("kills")
class MondayKillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("kills.seed", 20261130L);
  private static final String SIZE = System.getProperty("kills.size", KILLS > 5 ? "S" : "XS");
  private static final int LONGEST_AFTER_SERVER_MILLIS = 500;

  private Path folder = Path.of("");

  @BeforeEach
  void make() throws IOException {
    folder = DemoPortal.scratch();
  }

  @AfterEach
  void remove() throws IOException {
    DemoPortal.remove(folder);
  }

  @Test
  @Clause("REL-2")
  @Clause("ABS-01")
  @Clause("ABS-02")
  void aKilledMondayKeepsEachRollCallOnceAndTellsEachGuardianOnce() throws Exception {
    var random = new Random(SEED);
    int servers = 0;
    try (var sink = MailSink.start(0)) {
      for (int kill = 0; kill < KILLS; kill++) {
        var process = start(sink, kill);
        awaitProgress(process, sink, (kill + random.nextDouble()) / KILLS);
        // In turns: the process alone, then the server and soon the process.
        boolean server = kill % 2 == 1;
        if (server) {
          servers++;
          killServer(process);
          process.waitFor(random.nextInt(LONGEST_AFTER_SERVER_MILLIS), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
      }
      var last = start(sink, KILLS);
      assertThat(last.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(last.exitValue()).as(this::said).isZero();
      var mails =
          Kept.of(
              "mails",
              new HashSet<>(Files.readAllLines(folder.resolve("keys"))),
              MondayBook.mails(sink));
      System.out.println("KILLS " + KILLS + ", of the server " + servers + ": " + mails);
      var books = lines("BOOK ");
      assertThat(books).hasSize(5).allSatisfy(MondayKillTest::isWhole);
      // A mail that was under way when it all stopped may come again, as the same message.
      assertThat(List.of(mails.lost(), mails.strange())).containsOnly(0L);
      assertThat(lines("PLANTED ")).hasSize(5).noneMatch(MondayKillTest::holds);
    }
  }

  private static void isWhole(String line) {
    assertThat(line).matches(MondayKillTest::holds);
  }

  private static boolean holds(String line) {
    return line.endsWith("lost=0, doubled=0, strange=0]");
  }

  private List<String> lines(String beginning) throws IOException {
    return Files.readAllLines(folder.resolve("out")).stream()
        .filter(line -> line.startsWith(beginning))
        .toList();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("out"));
    } catch (IOException none) {
      return "";
    }
  }

  /** Wait until a part of all roll calls and alerts is done. */
  private void awaitProgress(Process process, MailSink sink, double part)
      throws IOException, InterruptedException {
    var total = folder.resolve("total");
    while (!Files.exists(total) || done(sink) < part * Integer.parseInt(Files.readString(total))) {
      assertThat(process.isAlive()).as(this::said).isTrue();
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  private int done(MailSink sink) throws IOException {
    var acknowledged = folder.resolve("acknowledged");
    int calls = Files.exists(acknowledged) ? Files.readAllLines(acknowledged).size() : 0;
    return calls + sink.taken().size();
  }

  /** Kill the server under a process, once there is one: the last may have been killed as well. */
  private void killServer(Process process) throws IOException, InterruptedException {
    var server = server();
    while (server.isEmpty()) {
      assertThat(process.isAlive()).as(this::said).isTrue();
      process.waitFor(2, TimeUnit.MILLISECONDS);
      server = server();
    }
    server.get().descendants().forEach(ProcessHandle::destroyForcibly);
    server.get().destroyForcibly();
  }

  private Optional<ProcessHandle> server() throws IOException {
    var file = folder.resolve("data").resolve("database").resolve("postmaster.pid");
    var number =
        Files.exists(file)
            ? Files.readAllLines(file).stream().findFirst()
            : Optional.<String>empty();
    return number
        .flatMap(one -> ProcessHandle.of(Long.parseLong(one.strip())))
        .filter(one -> one.info().command().orElse("").endsWith("postgres"));
  }

  private Process start(MailSink sink, int run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MondayProcess.class.getName(),
            folder.toString(),
            Integer.toString(sink.port()),
            SIZE,
            Integer.toString(run))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }
}

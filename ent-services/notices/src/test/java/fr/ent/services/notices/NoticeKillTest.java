package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.services.simulators.mail.MailSink;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the process that hands notices over, at random points: none may be lost, and no more may
 * come twice than were under way. {@code -Dkills=10 -Dkills.notices=2000} for the long run, which
 * the profile {@code kills} does.
 */
@Tag("kills")
class NoticeKillTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int COUNT = Integer.getInteger("kills.notices", 300);
  private static final long SEED = Long.getLong("kills.seed", 20261124L);
  private static final int PARALLEL = 16;

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
  @Clause("REL-2")
  @Clause("ABS-02")
  void aKilledProcessLosesNoNoticeAndDoublesAtMostWhatWasUnderWay() throws Exception {
    var random = new Random(SEED);
    try (var sink = MailSink.start(0)) {
      for (int kill = 0; kill < KILLS; kill++) {
        var process = start(sink, kill);
        int share = COUNT / (KILLS + 1);
        int until = kill * share + 1 + random.nextInt(Math.max(1, share));
        while (sink.count() < until) {
          assertThat(process.isAlive()).as("it ended before it was killed").isTrue();
          process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
      }
      var last = start(sink, KILLS);
      assertThat(last.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(last.exitValue()).as(this::said).isZero();
      var taken = sink.taken();
      int doubled = sink.count() - taken.size();
      System.out.println(
          "KILLS "
              + KILLS
              + " notices "
              + COUNT
              + " lost "
              + (COUNT - taken.size())
              + " doubled "
              + doubled);
      assertThat(taken).hasSize(COUNT);
      assertThat(doubled).isLessThanOrEqualTo(KILLS * PARALLEL);
    }
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("out"));
    } catch (IOException none) {
      return "";
    }
  }

  private Process start(MailSink sink, int run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx300m",
            "-cp",
            System.getProperty("java.class.path"),
            NoticeProcess.class.getName(),
            folder.resolve("data").toString(),
            Integer.toString(sink.port()),
            Integer.toString(COUNT),
            Integer.toString(run))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }
}

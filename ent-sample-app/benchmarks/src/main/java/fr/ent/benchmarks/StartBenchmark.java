package fr.ent.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long a new process takes from its start to the address printed, on data that is there. */
final class StartBenchmark {
  private StartBenchmark() {}

  static List<Figure> run() throws IOException, InterruptedException {
    var portal = DemoPortal.start();
    portal.stop();
    long best = Long.MAX_VALUE;
    try {
      for (int i = 0; i < 3; i++) {
        best = Math.min(best, once(portal.folder().resolve("data")));
      }
    } finally {
      DemoPortal.remove(portal.folder());
    }
    return List.of(Figure.atMost("start of the portal on existing data", best / 1e9, 5, "s"));
  }

  private static long once(Path data) throws IOException, InterruptedException {
    var log = Files.createTempFile("start", ".log");
    long begin = System.nanoTime();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.ent.portal.Portal",
                "--port",
                "0",
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (!Files.readString(log, StandardCharsets.UTF_8).contains("The portal is at")) {
        if (!process.isAlive()) {
          throw new IllegalStateException(Files.readString(log, StandardCharsets.UTF_8));
        }
        Thread.sleep(5);
      }
      return System.nanoTime() - begin;
    } finally {
      process.destroy();
      process.waitFor();
      Files.deleteIfExists(log);
    }
  }
}

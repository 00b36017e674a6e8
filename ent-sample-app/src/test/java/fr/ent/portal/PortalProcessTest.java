package fr.ent.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process, started and told to end as an installation does it. */
class PortalProcessTest {
  @Test
  void aProcessThatIsToldToEndLeavesNoPostgresBehind(@TempDir Path folder) throws Exception {
    var process = start(folder);
    try {
      awaitOpen(process);
      assertThat(server(folder)).exists();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server(folder)).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path server(Path folder) {
    return folder.resolve("database").resolve("postmaster.pid");
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "fr.ent.portal.Portal",
            "--port",
            "0",
            "--data",
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** Reads on afterwards: a process whose words nobody reads stands still. */
  @SuppressWarnings("resource") // what it says is read until it ends
  private static void awaitOpen(Process process) throws IOException {
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("The portal is at")) {
        new Thread(() -> said.lines().forEach(rest -> {}), "reader").start();
        return;
      }
    }
    throw new AssertionError("the portal ended before it was open");
  }
}

package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AcademyCommandTest {
  @TempDir Path folder;

  private int run(StringWriter screen, String... arguments) {
    return new CommandLine(new AcademyCommand())
        .setOut(new PrintWriter(screen))
        .setErr(new PrintWriter(screen))
        .execute(arguments);
  }

  @Test
  void theCommandWritesWhatIsAskedAndTellsIt() throws Exception {
    var screen = new StringWriter();
    int code =
        run(
            screen,
            "--seed=2",
            "--size=XS",
            "--date=2027-01-05",
            "--defect=NO_GUARDIAN,BILLION_LAUGHS",
            "--out=" + folder);
    assertThat(code).isZero();
    assertThat(screen.toString()).contains("PUPILS 60").contains("NO_GUARDIAN");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(6).allMatch(f -> f.toString().contains("_20270105_"));
    }
  }

  @Test
  void anUnknownDefectIsOneSentence() {
    var screen = new StringWriter();
    assertThat(run(screen, "--defect=NONE_SUCH", "--out=" + folder)).isEqualTo(2);
    assertThat(screen.toString()).contains("NONE_SUCH").doesNotContain("at fr.ent");
  }
}

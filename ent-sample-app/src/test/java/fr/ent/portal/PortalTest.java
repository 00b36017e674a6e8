package fr.ent.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.ent.core.StartRefusedException;
import fr.ent.portal.paper.PaperPortal;
import fr.ent.portal.words.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {
  @Test
  void aTakenPortIsToldInOneSentence() throws IOException {
    try (var first = PaperPortal.start(0)) {
      int port = URI.create(first.address()).getPort();
      var failure = catchThrowable(() -> PaperPortal.start(port).close());
      assertThat(Portal.sentence(failure, port))
          .isEqualTo(
              "Le port %1$d est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre avec"
                  + " --port.%nPort %1$d is taken: stop what listens there, or choose another with"
                  + " --port.",
              port);
    }
  }

  @Test
  void aFullDiskIsToldInOneSentence() {
    var failure = new IllegalStateException(new IOException("No space left on device"));
    assertThat(Portal.sentence(failure, 8080)).startsWith("Le disque est plein");
  }

  @Test
  void aDiskThatFillsUpDuringTheStartIsToldAsSuch() {
    var behind = new IOException("could not extend file: No space left on device");
    var failure = StartRefusedException.of("schema-failed", "directory", 1).because(behind);
    assertThat(Portal.sentence(failure, 8080)).startsWith("Le disque est plein");
  }

  @Test
  void aServerThatStoppedForWantOfRoomIsToldAsAFullDiskAndNotOtherwise() {
    var failure = new IllegalStateException(new SQLException("An I/O error occurred"));
    assertThat(Portal.sentence(failure, 8080, 12L << 20)).startsWith("Le disque est plein");
    assertThat(Portal.sentence(failure, 8080, 12L << 30)).startsWith("Le portail n’a pas démarré");
  }

  @Test
  void aFullDiskIsOneSentenceOfTheLogAndAnotherFailureKeepsItsTrace() {
    var record = new LogRecord(Level.SEVERE, "could not poll");
    record.setLoggerName("com.github.kagkarlsson.scheduler");
    record.setThrown(new IllegalStateException(new SQLException("x: No space left on device")));
    assertThat(new LogFormatter().format(record))
        .contains("Le disque est plein", "The disk is full")
        .doesNotContain("\tat ", "could not poll");
    record.setThrown(new IllegalStateException("other"));
    assertThat(new LogFormatter().format(record)).contains("could not poll", "\tat ");
  }

  @Test
  void theTerminalSpeaksFrenchThenEnglish() {
    var said = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(said, true, UTF_8));
    terminal.say("open", "http://localhost:8080/");
    terminal.say("no-partner", "8081");
    assertThat(said.toString(UTF_8).lines())
        .containsExactly(
            "Le portail est ouvert\u00a0: http://localhost:8080/",
            "The portal is at http://localhost:8080/",
            "Le port 8081 est déjà pris\u00a0: aucun service partenaire n’est montré.",
            "Port 8081 is taken: no partner service is shown.");
  }

  @Test
  void aRefusedStartIsToldInItsOwnWords() {
    var failure =
        new IllegalStateException(StartRefusedException.of("folder-version", "data", 9, 18));
    assertThat(Portal.sentence(failure, 8080))
        .startsWith("Le dossier de données data vient de PostgreSQL 9")
        .contains("was made by PostgreSQL 9 and this is 18");
  }

  @Test
  void aStartThatIsRefusedEndsWithStatusOneAndWithoutATrace(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("data"), "not a folder");
    var said = new StringWriter();
    int status =
        Portal.commandLine()
            .setErr(new PrintWriter(said))
            .execute("--port", "0", "--data", file.toString());
    assertThat(status).isEqualTo(1);
    assertThat(said.toString().strip().lines())
        .containsExactly(
            file + " n’est pas un dossier : choisissez un autre dossier de données.",
            file + " is not a folder: choose another data folder.");
  }
}

package fr.ent.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.ent.core.StartRefusedException;
import fr.ent.portal.paper.PaperPortal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

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
              "Port "
                  + port
                  + " is taken: stop what listens there, or choose another with --port.");
    }
  }

  @Test
  void aFullDiskIsToldInOneSentence() {
    var failure = new IllegalStateException(new IOException("No space left on device"));
    assertThat(Portal.sentence(failure, 8080)).startsWith("The disk is full");
  }

  @Test
  void aRefusedStartIsToldInItsOwnWords() {
    var failure =
        new IllegalStateException(new StartRefusedException("The folder is of version 9."));
    assertThat(Portal.sentence(failure, 8080)).isEqualTo("The folder is of version 9.");
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
    assertThat(said.toString().strip()).doesNotContain("\tat ");
  }
}

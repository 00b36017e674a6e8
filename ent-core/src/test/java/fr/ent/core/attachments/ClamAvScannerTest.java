package fr.ent.core.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.core.Settings;
import fr.ent.tck.Clause;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** ClamAV's INSTREAM before a stand-in that knows the test file of EICAR. */
class ClamAvScannerTest {
  /** In two halves, so that no scanner takes this file for the test file. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static ClamAvScanner scanner(Map<String, String> settings) {
    return new ClamAvScanner(
        new Settings(new SmallRyeConfigBuilder().withDefaultValues(settings).build()));
  }

  private static boolean ask(byte[] content, String other) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var served =
          CompletableFuture.supplyAsync(
              () -> {
                try (var socket = server.accept()) {
                  return answer(socket, other);
                } catch (IOException cut) {
                  throw new UncheckedIOException(cut);
                }
              });
      try {
        return scanner(Map.of("ent.clamav", "127.0.0.1:" + server.getLocalPort())).isClean(content);
      } finally {
        assertThat(served.join()).isEqualTo(content);
      }
    }
  }

  private static byte[] answer(Socket socket, String other) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.writeBytes(in.readNBytes(length));
    }
    boolean found = content.toString(US_ASCII).contains(EICAR);
    var said = found ? "stream: Eicar-Test-Signature FOUND\0" : other;
    socket.getOutputStream().write(said.getBytes(US_ASCII));
    return content.toByteArray();
  }

  @Test
  @Clause("SEC-10")
  void whatIsHarmfulIsFoundAndNothingElse() throws IOException {
    var large = "%PDF-" + "x".repeat(200_000);
    assertThat(ask(large.getBytes(US_ASCII), "stream: OK\0")).isTrue();
    assertThat(ask((large + EICAR).getBytes(US_ASCII), "stream: OK\0")).isFalse();
  }

  @Test
  void oneThatCannotTellLetsNothingThrough() {
    assertThatThrownBy(() -> ask(new byte[] {1}, "INSTREAM size limit exceeded. ERROR\0"))
        .isInstanceOf(UncheckedIOException.class);
    var nobody = scanner(Map.of("ent.clamav", "127.0.0.1:1"));
    assertThatThrownBy(() -> nobody.isClean(new byte[] {1}))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> scanner(Map.of("ent.clamav", "somewhere")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutASettingNobodyIsAsked() {
    assertThat(scanner(Map.of()).isClean(EICAR.getBytes(US_ASCII))).isTrue();
  }
}

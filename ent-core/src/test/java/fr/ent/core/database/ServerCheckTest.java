package fr.ent.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.core.EntRuntime;
import fr.ent.core.StartRefusedException;
import fr.ent.core.postgres.EmbeddedPostgres;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerCheckTest {
  private EmbeddedPostgres server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = EmbeddedPostgres.startForTests(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aWrongPasswordOfTheApplicationIsToldByItsSettings() {
    var builder = runtime(server.url("ent")).setting("ent.database.password", "wrong");
    assertRefused(builder, "vérifiez ent.database.user et ent.database.password");
  }

  @Test
  void aWrongPasswordOfTheOwnerIsToldByItsSettings() {
    var builder = runtime(server.url("ent")).setting("ent.database.owner-password", "wrong");
    assertRefused(builder, "vérifiez ent.database.owner-user et ent.database.owner-password");
  }

  @Test
  void aDatabaseThatTheServerDoesNotHaveIsToldAsSuch() {
    assertRefused(runtime(server.url("elsewhere")), "n’a pas cette base de données");
  }

  @Test
  void anAddressThatIsNoneIsToldAsSuch() {
    assertRefused(runtime("postgres at home"), "n’est pas une adresse comme jdbc:postgresql://");
  }

  @Test
  void aServerThatDoesNotAnswerIsToldAsSuch() throws IOException {
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = closed.getLocalPort();
      closed.close();
      assertRefused(runtime("jdbc:postgresql://127.0.0.1:" + port + "/ent"), "ne répond pas");
    }
  }

  @ParameterizedTest
  @CsvSource({"14.22, true", "15.0, false", "18.6, false"})
  void aServerOlderThanFifteenIsRefusedAndNoOther(String version, boolean refused)
      throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answer = CompletableFuture.runAsync(() -> greet(socket, version));
      var way = new PGSimpleDataSource();
      way.setURL(
          "jdbc:postgresql://127.0.0.1:"
              + socket.getLocalPort()
              + "/ent?sslmode=disable&gssEncMode=disable&assumeMinServerVersion=9.4");
      if (refused) {
        assertThatThrownBy(() -> ServerCheck.require(way, "user", "password"))
            .isInstanceOf(StartRefusedException.class)
            .hasMessageContaining("PostgreSQL 14, and 15 or later is needed");
      } else {
        assertThatCode(() -> ServerCheck.require(way, "user", "password"))
            .doesNotThrowAnyException();
      }
      answer.join();
    }
  }

  /** Say as much as a server says before the first question. */
  private static void greet(ServerSocket socket, String version) {
    try (var client = socket.accept()) {
      var in = new DataInputStream(client.getInputStream());
      in.readFully(new byte[in.readInt() - 4]);
      var out = new DataOutputStream(client.getOutputStream());
      out.writeByte('R');
      out.writeInt(8);
      out.writeInt(0);
      parameter(out, "server_version", version);
      parameter(out, "client_encoding", "UTF8");
      parameter(out, "DateStyle", "ISO, MDY");
      parameter(out, "integer_datetimes", "on");
      parameter(out, "standard_conforming_strings", "on");
      out.writeByte('Z');
      out.writeInt(5);
      out.writeByte('I');
      out.flush();
      in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void parameter(DataOutputStream out, String key, String value) throws IOException {
    var text = (key + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8);
    out.writeByte('S');
    out.writeInt(4 + text.length);
    out.write(text);
  }

  private EntRuntime.Builder runtime(String url) {
    return EntRuntime.builder()
        .setting("ent.database.url", url)
        .setting("ent.database.user", "ent_app")
        .setting("ent.database.password", server.password("ent_app"))
        .setting("ent.database.owner-user", "ent_owner")
        .setting("ent.database.owner-password", server.password("ent_owner"));
  }

  private static void assertRefused(EntRuntime.Builder builder, String french) {
    assertThatThrownBy(() -> builder.start().close())
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refusal -> assertThat(refusal.inFrench()).contains(french));
  }
}

package fr.ent.core.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.ent.api.attachments.AttachmentScanner;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Asks ClamAV where {@code ent.clamav} tells its {@code host:port}; without that setting it looks
 * at nothing. One that does not answer lets nothing through.
 */
@EntService
class ClamAvScanner implements AttachmentScanner {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int PIECE = 64 << 10;
  private static final int LONGEST_ANSWER = 4_096;

  private final Optional<InetSocketAddress> address;

  @Inject
  ClamAvScanner(Settings settings) {
    this.address = settings.text("ent.clamav").map(ClamAvScanner::read);
  }

  private static InetSocketAddress read(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("ent.clamav is host:port");
    }
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public boolean isClean(byte[] content) {
    return address.map(one -> ask(one, content)).orElse(true);
  }

  private static boolean ask(InetSocketAddress address, byte[] content) {
    try (var socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE_MILLIS);
      send(new DataOutputStream(socket.getOutputStream()), content);
      var answer = new String(answer(socket.getInputStream()), US_ASCII);
      if (answer.endsWith(" OK")) {
        return true;
      }
      if (answer.endsWith(" FOUND")) {
        return false;
      }
      throw new IOException("ClamAV could not scan");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The command INSTREAM: pieces, each behind its length, and a piece of none at the end. */
  private static void send(DataOutputStream out, byte[] content) throws IOException {
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    for (int at = 0; at < content.length; at += PIECE) {
      int length = Math.min(PIECE, content.length - at);
      out.writeInt(length);
      out.write(content, at, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static byte[] answer(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    for (int one = in.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = in.read()) {
      answer.write(one);
    }
    return answer.toByteArray();
  }
}

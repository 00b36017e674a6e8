package fr.ent.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The smallest HTTP client: one connection kept open, so that the load costs little. */
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  /** An answer: the whole head, and each byte of the body as a character. */
  record Answer(String head, String body) {
    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }

    String header(String name) {
      int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
      if (at < 0) {
        return "";
      }
      int from = at + name.length() + 3;
      return head.substring(from, head.indexOf("\r\n", from)).strip();
    }

    int size() {
      return head.length() + body.length();
    }
  }

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
  }

  Answer get(String path, String... headers) throws IOException {
    var request = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (var header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("\r\n");
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    var head = head();
    var body = body(new Answer(head, ""));
    return new Answer(head, new String(body, StandardCharsets.ISO_8859_1));
  }

  private String head() throws IOException {
    var text = new StringBuilder(512);
    while (text.length() < 4 || !text.substring(text.length() - 4).equals("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      text.append((char) c);
    }
    return text.toString();
  }

  private byte[] body(Answer answer) throws IOException {
    if (answer.header("Transfer-Encoding").equals("chunked")) {
      return chunks();
    }
    var length = answer.header("Content-Length");
    return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    while (true) {
      var line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      int size = Integer.parseInt(line.toString().strip(), 16);
      all.write(in.readNBytes(size));
      in.readNBytes(2);
      if (size == 0) {
        return all.toByteArray();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

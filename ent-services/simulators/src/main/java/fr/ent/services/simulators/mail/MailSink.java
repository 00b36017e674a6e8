package fr.ent.services.simulators.mail;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;

/**
 * Stands in for a mail server (fr: serveur de courriel): it takes every message, and keeps only how
 * often each came, by its {@code Message-ID}. Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class MailSink implements AutoCloseable {
  private static final String ID = "message-id:";

  private final ServerSocket socket;
  private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  private MailSink(ServerSocket socket) {
    this.socket = socket;
  }

  /** Start one on a port of this machine; 0 takes a free one. */
  public static MailSink start(int port) throws IOException {
    var sink = new MailSink(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()));
    daemon(sink::listen);
    return sink;
  }

  /** Tell the port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Tell how many messages came, doubles included. */
  public int count() {
    return count.get();
  }

  /** Tell how often each came. */
  public Map<String, Integer> taken() {
    var copy = new HashMap<String, Integer>();
    taken.forEach((id, times) -> copy.put(id, times.get()));
    return copy;
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "mail-sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      while (true) {
        var client = socket.accept();
        daemon(() -> talk(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void talk(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream()) {
      client.setTcpNoDelay(true);
      say(out, "220 sink");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.regionMatches(true, 0, "EHLO", 0, 4)) {
          say(out, "250-sink\r\n250 8BITMIME");
        } else if (line.equalsIgnoreCase("DATA")) {
          say(out, "354 go on");
          take(in);
          say(out, "250 taken");
        } else {
          say(out, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok");
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  /** Taken once the text has ended, before the answer: what a server has, it has. */
  private void take(BufferedReader in) throws IOException {
    var id = "";
    for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("cut off");
      }
      if (id.isEmpty() && line.regionMatches(true, 0, ID, 0, ID.length())) {
        id = line.substring(ID.length()).strip();
      }
    }
    taken.computeIfAbsent(id, one -> new AtomicInteger()).incrementAndGet();
    count.incrementAndGet();
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

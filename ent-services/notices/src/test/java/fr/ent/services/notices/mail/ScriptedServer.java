package fr.ent.services.notices.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server of some lines that answers as a test has it, to a word or to the end of a text. */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  private ScriptedServer(ServerSocket socket, Map<String, String> script) {
    this.socket = socket;
    this.script = script;
  }

  static ScriptedServer start(Map<String, String> script) throws IOException {
    var server =
        new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    server.daemon(server::listen);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  int taken() {
    return taken.get();
  }

  private void daemon(Runnable work) {
    var thread = new Thread(work, "scripted");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      while (true) {
        var client = socket.accept();
        connections.incrementAndGet();
        open.add(client);
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
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      if (!say(out, "greeting", "220 here")) {
        return;
      }
      boolean text = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (text && !line.equals(".")) {
          continue;
        }
        var word = line.equals(".") ? "." : line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
        boolean again = word.equals("MAIL") && taken.get() > 0 && connections.get() == 1;
        if (!say(out, again ? "second" : word, usual(word))) {
          return;
        }
        text = word.equals("DATA") && script.get("DATA") == null;
        if (word.equals(".")) {
          taken.incrementAndGet();
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static String usual(String word) {
    return switch (word) {
      case "EHLO" -> "250-here\r\n250 AUTH LOGIN PLAIN";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  /** Say the answer of the script, or the usual one; tells whether to go on. */
  private boolean say(PrintStream out, String word, String usual) throws IOException {
    var answer = script.getOrDefault(word, usual);
    if (answer.equals("DROP")) {
      return false;
    }
    if (answer.equals("STALL")) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
    out.print(answer + "\r\n");
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (var one : open) {
      one.close();
    }
  }
}

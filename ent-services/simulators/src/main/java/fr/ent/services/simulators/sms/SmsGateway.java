package fr.ent.services.simulators.sms;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Stands in for a provider of text messages (fr: passerelle SMS): it keeps each order once by its
 * {@code Idempotency-Key}, and answers as it is told.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SmsGateway implements AutoCloseable {
  private static final Pattern FIELD =
      Pattern.compile("\"(to|from|text)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final HttpServer server;
  private final Map<String, TextMessage> taken = Collections.synchronizedMap(new LinkedHashMap<>());
  private final AtomicInteger orders = new AtomicInteger();
  private final AtomicInteger answer = new AtomicInteger(202);

  /** A text message that would have been sent; its text form tells nothing. */
  @API(status = EXPERIMENTAL, since = "0.1")
  public record TextMessage(String to, String from, String text) {
    @Override
    public String toString() {
      return "text message";
    }
  }

  private SmsGateway(HttpServer server) {
    this.server = server;
  }

  /** Start one on a free port of this machine. */
  public static SmsGateway start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var gateway = new SmsGateway(server);
    server.createContext("/messages", gateway::take);
    server.start();
    return gateway;
  }

  /** Tell the address that orders go to. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
  }

  /** Answer with this status from now on; what is not 2xx keeps nothing. */
  public void answer(int status) {
    answer.set(status);
  }

  /** List what would have been sent, each once. */
  public List<TextMessage> taken() {
    synchronized (taken) {
      return List.copyOf(taken.values());
    }
  }

  /** Tell how many orders came, repeated ones included. */
  public int orders() {
    return orders.get();
  }

  private void take(HttpExchange exchange) throws IOException {
    orders.incrementAndGet();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    int status = answer.get();
    if (status / 100 == 2) {
      taken.putIfAbsent(key == null ? "none-" + orders.get() : key, read(body));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static TextMessage read(String json) {
    var fields = new HashMap<String, String>();
    FIELD
        .matcher(json)
        .results()
        .forEach(one -> fields.put(one.group(1), one.group(2).replaceAll("\\\\(.)", "$1")));
    return new TextMessage(
        fields.getOrDefault("to", ""),
        fields.getOrDefault("from", ""),
        fields.getOrDefault("text", ""));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

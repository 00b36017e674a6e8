package fr.ent.tck.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/**
 * A product on loopback that is told events: it answers as it is set, and checks signatures as the
 * specification of Standard Webhooks says, written a second time.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class WebHookReceiver implements AutoCloseable {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private final AtomicReference<Answer> answer = new AtomicReference<>(WebHookReceiver::accept);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** How a request is answered. */
  @FunctionalInterface
  public interface Answer {
    /** Answer it; it is closed afterwards. */
    void give(HttpExchange exchange) throws IOException;
  }

  /** What was posted. */
  public record Message(
      String path, String type, String id, String timestamp, String signature, String body) {
    /** Tell whether it is signed with a secret and not older or newer than five minutes. */
    public boolean isSigned(String secret, Instant now) {
      var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      boolean fresh = Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
      var expected = sign(secret, id + "." + timestamp + "." + body);
      return fresh
          && Arrays.stream(signature.split(" "))
              .filter(one -> one.startsWith("v1,"))
              .map(one -> Base64.getDecoder().decode(one.substring("v1,".length())))
              .anyMatch(one -> MessageDigest.isEqual(one, expected));
    }

    private static byte[] sign(String secret, String text) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Listen. */
  public WebHookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private static void accept(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(202, -1);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    taken.add(
        new Message(
            exchange.getRequestURI().toString(),
            headers.getFirst("Content-Type"),
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Objects.requireNonNull(answer.get()).give(exchange);
    exchange.close();
  }

  /** Answer with a status from now on. */
  public void answer(int status) {
    answer(exchange -> exchange.sendResponseHeaders(status, -1));
  }

  /** Answer like this from now on. */
  public void answer(Answer other) {
    answer.set(other);
  }

  /** Answer nothing, until it is closed. */
  public void stall() {
    answer(
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** List what came, in its order. */
  public List<Message> taken() {
    return List.copyOf(taken);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

package fr.ent.core.outside;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests outside: to hosts that are let in, with a time limit, following no redirect, and
 * reading no more of the answer than its status.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OutsideCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OutsideHosts hosts;
  private final Duration patience;
  private @Nullable HttpClient client;

  /** Let requests go to these hosts. */
  public OutsideCalls(OutsideHosts hosts) {
    this(hosts, PATIENCE);
  }

  /** Let requests go to these hosts, and wait so long for each answer. */
  public OutsideCalls(OutsideHosts hosts, Duration patience) {
    this.hosts = hosts;
    this.patience = patience;
  }

  /** Made for the first request: to read whom the machine trusts takes a while. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }

  /**
   * Send a request; tells the status, and 0 where there was no whole answer in time.
   *
   * @throws IllegalArgumentException if it may not go there
   */
  public int send(HttpRequest.Builder request) {
    var ready = request.timeout(patience).build();
    if (!hosts.lets(ready.uri())) {
      throw new IllegalArgumentException("no request goes to this host");
    }
    var answer = client().sendAsync(ready, status -> new ShortBody());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException | TimeoutException silent) {
      answer.cancel(true);
      return 0;
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Reads on to the end, so that the connection serves again; not without end, though. */
  private static final class ShortBody implements HttpResponse.BodySubscriber<Boolean> {
    private static final int LONGEST = 1 << 16;

    private final CompletableFuture<Boolean> read = new CompletableFuture<>();
    private final AtomicReference<Flow.@Nullable Subscription> open = new AtomicReference<>();
    private long left = LONGEST;

    @Override
    public CompletionStage<Boolean> getBody() {
      return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      open.set(subscription);
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      left -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
      var subscription = open.get();
      if (left < 0 && subscription != null) {
        subscription.cancel();
        read.complete(false);
      }
    }

    @Override
    public void onError(Throwable torn) {
      read.completeExceptionally(torn);
    }

    @Override
    public void onComplete() {
      read.complete(true);
    }
  }
}

package fr.ent.services.notices.outside;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Sends requests outside: to hosts that are let in, with a time limit, following no redirect, and
 * reading no more of the answer than its status.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OutsideCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OutsideHosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Let requests go to these hosts. */
  public OutsideCalls(OutsideHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Send a request; tells the status, and 0 where there was no answer.
   *
   * @throws IllegalArgumentException if it may not go there
   */
  public int send(HttpRequest.Builder request) {
    var ready = request.timeout(PATIENCE).build();
    if (!hosts.lets(ready.uri())) {
      throw new IllegalArgumentException("no request goes to this host");
    }
    try {
      return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException silent) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}

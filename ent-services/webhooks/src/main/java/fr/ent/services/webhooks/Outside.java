package fr.ent.services.webhooks;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.outside.OutsideCalls;
import fr.ent.core.outside.OutsideHosts;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;

/**
 * Posts a message: to the public network only (SEC-17), no longer than {@code ent.webhooks.timeout}
 * (ten seconds). {@code ent.webhooks.loopback} lets loopback and http in, for development.
 */
@EntService
class Outside {
  /** No answer came, or none may be asked for. */
  static final int SILENT = 0;

  private static final String TYPE = "application/cloudevents+json; charset=UTF-8";

  private final OutsideHosts hosts;
  private final OutsideCalls calls;

  @Inject
  Outside(Settings settings) {
    this.hosts = OutsideHosts.anywhere(settings.flag("ent.webhooks.loopback", false));
    this.calls =
        new OutsideCalls(hosts, settings.duration("ent.webhooks.timeout", Duration.ofSeconds(10)));
  }

  /** Tell whether an address may be kept; a name is looked up when it is written to. */
  boolean mayKeep(URI address) {
    return hosts.isNamed(address) && (!isNumber(address.getHost()) || hosts.lets(address));
  }

  private static boolean isNumber(String host) {
    return host.startsWith("[") || host.matches("[0-9.x]+");
  }

  /** Post; tells the status. */
  int post(HookShelf.Held held, MessageShelf.Claimed message, Instant now) {
    long seconds = now.getEpochSecond();
    var request =
        HttpRequest.newBuilder(held.hook().address())
            .header("Content-Type", TYPE)
            .header("User-Agent", "ENT-webhooks/1")
            .header("webhook-id", message.event().toString())
            .header("webhook-timestamp", Long.toString(seconds))
            .header(
                "webhook-signature",
                Signature.of(held.secrets(), message.event(), seconds, message.body()))
            .POST(BodyPublishers.ofString(message.body()));
    try {
      return calls.send(request);
    } catch (IllegalArgumentException notLetIn) {
      return SILENT;
    }
  }
}

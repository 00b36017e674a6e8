package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that there is no such web hook, or none that the actor administers. */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownWebHookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownWebHookException(WebHookId id) {
    super("no web hook " + id);
  }
}

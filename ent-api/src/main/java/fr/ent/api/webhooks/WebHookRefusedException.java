package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why a web hook cannot be registered. */
@API(status = EXPERIMENTAL, since = "0.1")
public class WebHookRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Blank, or longer than eighty characters. */
    NAME,
    /** Not https, on another port, with a user or a fragment, or inside the house (SEC-17). */
    ADDRESS,
    /** None, or one that is not told. */
    EVENTS,
    /** There are as many as may be. */
    TOO_MANY
  }

  private final Reason reason;

  public WebHookRefusedException(Reason reason) {
    super("web hook refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}

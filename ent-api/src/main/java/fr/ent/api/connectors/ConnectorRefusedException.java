package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why a connector record cannot be kept. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ConnectorRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    ADDRESS_NOT_HTTP,
    ADDRESS_WITH_USER,
    ADDRESS_WITH_FRAGMENT,
    ADDRESS_WITH_DOTS,
    ADDRESS_TAKEN,
    NO_ADDRESS,
    DATE_PATTERN
  }

  private final Reason reason;

  public ConnectorRefusedException(Reason reason) {
    super("connector refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}

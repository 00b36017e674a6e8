package fr.ent.auth.exports;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.UUID;
import org.apiguardian.api.API;

/** Thrown where so many people leave only once somebody else has confirmed it. */
@API(status = EXPERIMENTAL, since = "0.1")
public class SecondPersonNeededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID request;

  /** Name the request that was drawn up, which {@link Exports#ask} sends. */
  public SecondPersonNeededException(UUID request) {
    super("somebody else has to confirm this export");
    this.request = request;
  }

  /** Tell the request. */
  public UUID request() {
    return request;
  }
}

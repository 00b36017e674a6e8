package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that too much would vanish or change; the run lists its alarms. */
@API(status = EXPERIMENTAL, since = "0.1")
public class FuseBlownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FuseBlownException(String message) {
    super(message);
  }
}

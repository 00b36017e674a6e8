package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a run cannot go on beside another, or after a change that it did not see. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ConflictingFeedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConflictingFeedException(String message) {
    super(message);
  }
}

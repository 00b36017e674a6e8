package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that there is no such message that the actor may know of. */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownLiaisonMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownLiaisonMessageException() {
    super("no such message");
  }
}

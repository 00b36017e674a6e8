package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that the actor does not hold a right. Names the right and never the actor. */
@API(status = EXPERIMENTAL, since = "0.1")
public class AccessRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String right;

  public AccessRefusedException(Right right) {
    super("the right " + right + " is missing");
    this.right = right.id();
  }

  /** Tell which right is missing. */
  public Right right() {
    return new Right(right);
  }
}

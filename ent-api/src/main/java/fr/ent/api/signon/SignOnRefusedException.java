package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a sign-on was refused; the reason is for the audit log, never for the browser. */
@API(status = EXPERIMENTAL, since = "0.1")
public class SignOnRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SignOnRefusedException(String reason) {
    super(reason);
  }
}

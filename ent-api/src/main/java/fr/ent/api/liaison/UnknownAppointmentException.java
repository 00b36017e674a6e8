package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that there is no such time that the actor may know of. */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownAppointmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownAppointmentException() {
    super("no such time");
  }
}

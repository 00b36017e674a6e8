package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Says that there is no such absence, or none that the actor may know of (fr: absence inconnue).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownAbsenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Name what was looked for. */
  public UnknownAbsenceException(AbsenceId absence) {
    super("no absence " + absence);
  }
}

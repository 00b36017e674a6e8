package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Tells that there is no import of this id that the actor may know of, that its content is erased,
 * or that it has no such name, or the school nobody and nothing of the id chosen.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownImportException(TimetableImportId id) {
    super("there is no such thing in import " + id);
  }
}

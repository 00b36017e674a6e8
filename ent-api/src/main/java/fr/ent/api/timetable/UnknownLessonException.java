package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that there is no lesson of this id that the actor may know of. */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnknownLessonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownLessonException(LessonId lesson) {
    super("there is no lesson " + lesson);
  }
}

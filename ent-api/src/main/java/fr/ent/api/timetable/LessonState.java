package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What has become of a lesson (fr: état de la séance). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LessonState {
  /** As it was planned. */
  PLANNED,
  /** At another time, in another room or by another teacher. */
  CHANGED,
  /** It does not take place; it stays visible. */
  CANCELLED
}

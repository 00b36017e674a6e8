package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a file is no calendar that can be read; nothing was changed. */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnreadableCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableCalendarException(String why) {
    super("the calendar cannot be read: " + why);
  }
}

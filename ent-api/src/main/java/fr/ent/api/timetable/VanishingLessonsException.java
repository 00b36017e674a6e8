package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a plan would remove too many lessons, and was not taken (fr: import arrêté). */
@API(status = EXPERIMENTAL, since = "0.1")
public class VanishingLessonsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int vanishing;
  private final int present;

  public VanishingLessonsException(int vanishing, int present) {
    super(vanishing + " of " + present + " lessons to come would be removed");
    this.vanishing = vanishing;
    this.present = present;
  }

  /** Tell how many would be removed. */
  public int vanishing() {
    return vanishing;
  }

  /** Tell of how many. */
  public int present() {
    return present;
  }
}

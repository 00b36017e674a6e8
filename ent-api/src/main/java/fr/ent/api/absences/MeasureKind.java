package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.timetable.SchoolYear;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * What a school decides because of an incident (fr: punition, sanction). Punishments answer small
 * things at once and are not written into the pupil's file; sanctions are those that the code names
 * (code de l'éducation, R511-13), and each leaves the file on its day.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum MeasureKind {
  /** Come and work outside lessons (fr: retenue). */
  DETENTION(false, 0),
  /** More work (fr: devoir supplémentaire). */
  EXTRA_WORK(false, 0),
  /** Say sorry, aloud or in writing (fr: excuse publique orale ou écrite). */
  APOLOGY(false, 0),
  /** Be sent out of one lesson, with somebody to look after (fr: exclusion ponctuelle de cours). */
  SENT_OUT(false, 0),
  /** Fr: avertissement. */
  WARNING(true, 0),
  /** Fr: blâme. */
  REPRIMAND(true, 1),
  /** Do something for others, up to twenty hours (fr: mesure de responsabilisation). */
  RESPONSIBILITY(true, 1),
  /** Be kept from lessons but welcomed at school (fr: exclusion temporaire de la classe). */
  CLASS_EXCLUSION(true, 2),
  /** Be kept from school (fr: exclusion temporaire de l'établissement). */
  SCHOOL_EXCLUSION(true, 2),
  /** Leave the school (fr: exclusion définitive), by its disciplinary council. */
  FINAL_EXCLUSION(true, 7);

  /** A temporary exclusion lasts no longer. */
  public static final int EXCLUSION_DAYS = 8;

  private final boolean sanction;
  private final int yearsAfter;

  MeasureKind(boolean sanction, int yearsAfter) {
    this.sanction = sanction;
    this.yearsAfter = yearsAfter;
  }

  /** Tell whether it is one of the sanctions of the code. */
  public boolean isSanction() {
    return sanction;
  }

  /** Tell whether it may be suspended: one that is more than a word. */
  public boolean isSuspendable() {
    return sanction && this != WARNING && this != REPRIMAND;
  }

  /** Tell whether it keeps a pupil from lessons for a time that must be said. */
  public boolean isExclusion() {
    return this == SENT_OUT || this == CLASS_EXCLUSION || this == SCHOOL_EXCLUSION;
  }

  /**
   * Tell the last day in the pupil's file of one that is decided on some day: the last of its
   * school year, or of the first or second one after (R511-13). One that ends a schooling stays
   * until the pupil is erased, for seven years at most.
   *
   * @param decided the school year in which it is decided
   */
  public LocalDate lastDay(SchoolYear decided) {
    return decided.last().plusYears(yearsAfter);
  }

  /** Tell the same where school years end on 31 August. */
  public LocalDate lastDay(LocalDate decided) {
    return lastDay(SchoolYear.usual(decided));
  }
}

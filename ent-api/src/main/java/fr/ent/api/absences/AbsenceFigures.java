package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Absences counted as the regulation counts them, in half-days (fr: décompte, absences répétées).
 * ABS-07, ABS-08.
 *
 * <p>Safe for use by several threads. An absence counts the half-day in which it begins, and each
 * later half-day that it takes an hour or more of; a half-day counts once. That hour is one of
 * school: a later morning is measured from its first lesson in the school whose roll call was
 * taken, where there was none from eight o'clock, and an afternoon likewise from where it begins.
 * Half-days are those of the calendar of the school ({@link
 * fr.ent.api.timetable.SchoolCalendar#halfDays}, {@link
 * fr.ent.api.timetable.WeeklyGrid#afternoonFrom}): while the school is closed none is missed, but
 * for one in which a lesson was held, as its roll call tells.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceFigures {
  /** No school can ask for more half-days of a month: it has no more. */
  int HALF_DAYS_AT_MOST = 62;

  /**
   * Count the half-days that a pupil missed in a month.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#CONSULT} for
   *     this pupil
   */
  HalfDayCount of(Actor actor, PersonId pupil, YearMonth month);

  /**
   * List the pupils of a structure who missed as many half-days without justification as make an
   * absence repeated, most first.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#RECORD} for the
   *     structure
   */
  List<HalfDayCount> toFollow(Actor actor, StructureId structure, YearMonth month);

  /**
   * Count by class and reason.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#RECORD} for the
   *     structure
   */
  List<AbsenceFigure> month(Actor actor, StructureId structure, YearMonth month);

  /**
   * Count what each pupil of a structure missed in a period, for an office to hand on; pupils of
   * whom there is nothing to tell are left out. An absence counts in the period in which it begins.
   * It names pupils by their national id: who asked is kept in the audit log.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Explanations#SETTLE} for the
   *     structure
   * @throws IllegalArgumentException for a period that ends before it begins or takes more than 366
   *     days
   */
  List<PupilFigure> handOver(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /**
   * Count by class and level of study, classes in which nobody was missing too.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#RECORD} for the
   *     structure
   */
  List<ClassFigure> classes(Actor actor, StructureId structure, YearMonth month);

  /**
   * Tell from how many half-days a month without justification an absence is repeated in a
   * structure; what the installation says, until it has its own.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#RECORD} for the
   *     structure
   */
  int repeatedFrom(Actor actor, StructureId structure);

  /**
   * Set from how many half-days an absence is repeated in a structure. What was told of a month is
   * not told again. Who did is kept in the audit log.
   *
   * @param halfDays from 1 to {@link #HALF_DAYS_AT_MOST}
   * @throws fr.ent.api.access.AccessRefusedException without {@link Explanations#SETTLE} for the
   *     structure
   * @throws IllegalArgumentException for any other number
   */
  void setRepeatedFrom(Actor actor, StructureId structure, int halfDays);
}

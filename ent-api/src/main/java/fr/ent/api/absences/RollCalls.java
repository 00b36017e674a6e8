package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.LessonId;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Roll calls, lesson by lesson (fr: appel). ABS-01, REL-2.
 *
 * <p>Safe for use by several threads. Whoever gives a lesson takes its roll call, a substitute too,
 * with the right {@link #TAKE}; who holds {@link AbsenceRegister#RECORD} for the structure takes
 * that of any lesson there, at any time after it has begun. What is missing from a submission is
 * never guessed: it is kept whole, in one transaction, or refused whole. What is read of one pupil
 * counts as a card that was shown, and meets {@link fr.ent.api.access.TooMuchReadException} once an
 * account has seen enough ({@link fr.ent.api.access.ReadingBudget}); oneself and one's children
 * never do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface RollCalls {
  /** Take the roll call of the lessons that one gives oneself. */
  Right TAKE = new Right("absences:roll-call");

  /**
   * Open the sheet of a lesson that is still to come or was. The pupils on it count as lines that
   * were shown ({@link fr.ent.api.access.ReadingBudget}).
   *
   * @throws RollCallRefusedException if there is no such lesson for the actor, it is cancelled, or
   *     another teacher gives it
   * @throws fr.ent.api.access.TooMuchReadException if the account has been shown enough
   */
  RollCallSheet open(Actor actor, LessonId lesson);

  /**
   * Submit a roll call, and tell which one counts for its lesson from now on.
   *
   * <p>The same id again changes nothing, whatever else it says: the first is kept. Of several for
   * one lesson the one taken last counts, in whatever order they come; an absence that it does not
   * confirm is withdrawn. Whoever is no longer on the sheet keeps what was recorded of them: the
   * one that counts holds their marks too, unless it names them itself, as one may who was of the
   * class on the day of the lesson or was named before. When it counts, {@link RollCallTaken} is
   * published, with {@link AbsenceRecorded} and {@link AbsenceWithdrawn} for what it changes.
   *
   * @throws RollCallRefusedException with its reason; then nothing was kept
   */
  RollCall submit(Actor actor, RollCall call);

  /**
   * List the lessons of a day whose roll call is the actor's own to take, by time; cancelled ones
   * are left out. Nothing for whoever gives no lessons.
   */
  List<LessonRoll> mine(Actor actor, LocalDate day);

  /**
   * List the lessons of a structure on a day, by time; cancelled ones are left out.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     AbsenceRegister#RECORD} for this structure
   */
  List<LessonRoll> in(Actor actor, StructureId structure, LocalDate day);

  /**
   * List when a pupil came late between two days, both included, latest first.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     AbsenceRegister#CONSULT} for this pupil
   */
  List<Lateness> latenessesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last);

  /**
   * List who came late, was sent out or went to the infirmary in a structure between two days, both
   * included, by time. Who was missing is in the {@link AbsenceRegister}.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     AbsenceRegister#RECORD} for this structure
   */
  List<LessonMark> marksIn(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /**
   * List the same of one pupil, latest first.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     AbsenceRegister#RECORD} for this pupil
   */
  List<LessonMark> marksOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last);
}

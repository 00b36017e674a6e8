package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Incidents, and the punishments and sanctions that follow (fr: incidents, punitions, sanctions).
 * ABS-06; code de l'éducation, R511-13.
 *
 * <p>Safe for use by several threads. An incident is for whoever follows those of the school and
 * for whoever reported it; nobody else finds it. The pupil and those who exercise authority read
 * what was decided for this pupil, and nothing that tells of another. Staff reads what concerns the
 * school of its hat. Each decision, and what becomes of it, is kept in the audit log; on the day
 * after its last one a measure is found nowhere. Lists cannot be changed. What is read of one pupil
 * counts as a card that was shown, and meets {@link fr.ent.api.access.TooMuchReadException} once an
 * account has seen enough ({@link fr.ent.api.access.ReadingBudget}); oneself and one's children
 * never do. Whom an incident involves counts as lines.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Incidents {
  /** Report an incident at a school. */
  Right REPORT = new Right("absences:report");

  /** Decide punishments for a pupil, settle and take them back. */
  Right PUNISH = new Right("absences:punish");

  /** Decide sanctions for a pupil, settle and take them back. */
  Right SANCTION = new Right("absences:sanction");

  /** Read every incident of a school. */
  Right FOLLOW = new Right("absences:incidents");

  /** Read what was decided for a pupil. */
  Right READ = new Right("absences:measures");

  /**
   * Report an incident. The same id again changes nothing and gives what was kept.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #REPORT} for the structure
   * @throws IncidentRefusedException if a pupil or the time does not fit
   */
  Incident report(Actor actor, IncidentDraft draft);

  /** Find an incident, or nothing if there is none that the actor may know of. */
  Optional<Incident> find(Actor actor, IncidentId incident);

  /**
   * List those of a structure that happened on some days, both included, latest first, at most 200.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #FOLLOW} for the structure
   */
  List<Incident> in(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /** List those that the actor reported and that happened on some days, as {@link #in} does. */
  List<Incident> reported(Actor actor, LocalDate first, LocalDate last);

  /**
   * Decide a punishment or sanction of a pupil who is said to have done it. The same id again
   * changes nothing and gives what was kept. The first time, {@link MeasureDecided} is published; a
   * pupil who is excluded is expected to be missing from then on. A sanction that is {@link
   * MeasureKind#isSuspendable suspendable} may be suspended, until a day on which it is still in
   * the file: the family reads it, and nothing of it is carried out.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #PUNISH}, or {@link #SANCTION}
   *     for a sanction, for this pupil
   * @throws IncidentRefusedException with its reason
   */
  Measure decide(Actor actor, MeasureDraft draft);

  /**
   * Change when a measure is carried out, as long as it is not.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link #decide} does
   * @throws IncidentRefusedException with its reason
   */
  Measure move(Actor actor, MeasureId measure, TimeSpan covers);

  /**
   * Note that a measure was carried out; one that was stays so.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link #decide} does, unless the actor
   *     holds {@link #FOLLOW} for the structure
   * @throws IncidentRefusedException if there is none, or it was taken back
   */
  Measure carryOut(Actor actor, MeasureId measure);

  /**
   * Take a measure back; one that was stays so. {@link MeasureCancelled} is published, and it
   * leaves the file at the end of the school year.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link #decide} does
   * @throws IncidentRefusedException if there is none
   */
  Measure cancel(Actor actor, MeasureId measure);

  /**
   * End a suspension, because the pupil did something again: the measure is carried out, at this
   * time. {@link MeasureDecided} is published.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link #decide} does
   * @throws IncidentRefusedException with its reason
   */
  Measure endSuspension(Actor actor, MeasureId measure, TimeSpan covers);

  /**
   * Note an appeal against a measure, or what came of it: in place of what was noted before, which
   * stays in its history. One that annuls the measure takes it back, as {@link #cancel} does. The
   * same again changes nothing.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link #decide} does
   * @throws IncidentRefusedException if there is no such measure, or the days do not fit
   */
  Measure noteAppeal(Actor actor, MeasureId measure, MeasureAppeal appeal);

  /**
   * List what was decided for a pupil, latest first. Without the incident: it may tell of others.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor neither holds {@link #READ} for
   *     this pupil nor {@link #FOLLOW}
   */
  List<Measure> measuresOf(Actor actor, PersonId pupil);

  /**
   * List what became of a measure, oldest first; nothing for whoever does not find its incident.
   */
  List<MeasureChange> historyOf(Actor actor, MeasureId measure);
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Where timetables made elsewhere are read, put together with the directory, and taken over (fr:
 * import d'emploi du temps). EDT-02.
 *
 * <p>Reading a file changes no lesson. It is kept until somebody applies or drops it, so that a
 * desk may finish tomorrow. What it names is looked for anew at each question, as the directory
 * knows it then; what is chosen by hand is remembered for the next files of the same source and
 * school. Of two who answer to one name none is taken: both are candidates.
 *
 * <p>Applying hands a {@link TimetablePlan} to {@link TimetableIntake}, whose promises hold: what
 * was changed by hand stays, the past is left alone, the same file again changes nothing.
 *
 * <ul>
 *   <li>A lesson whose teacher is not found comes in without.
 *   <li>A lesson that names classes or groups comes in for those that are found; one of which none
 *       is found is left out and counted.
 *   <li>A lesson that names no group comes in for its teachers.
 *   <li>STS-WEB has no lessons: applied, the people and groups that it tells beyond doubt are
 *       remembered, and answer for names that other files of the school leave in doubt.
 * </ul>
 *
 * <p>Safe for use by several threads. Needs {@link Timetable#CHANGE} over the structure, else
 * {@link fr.ent.api.access.AccessRefusedException}; an import of a structure over which the actor
 * does not hold it is not known, {@link UnknownImportException}. What is published is told by the
 * intake.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableImports {
  /**
   * Read a file and keep what it says. What it is follows from its content, whatever its name.
   *
   * @param content read to its end or to what is more than any timetable; not closed
   * @throws UnreadableTimetableException if it is refused as a whole; nothing is kept
   */
  TimetableImport read(Actor actor, StructureId structure, String fileName, InputStream content);

  /** List the imports of a structure, newest first; at most fifty. */
  List<TimetableImport> importsOf(Actor actor, StructureId structure);

  /** Find an import, or nothing if there is none that the actor may know of. */
  Optional<TimetableImport> find(Actor actor, TimetableImportId id);

  /**
   * List what an import names: what is not found first, then by kind, what most lessons name before
   * the rest.
   */
  List<ImportedName> namesOf(Actor actor, TimetableImportId id);

  /** List what could not be taken as it is, in the order of the file; at most five hundred. */
  List<ImportFinding> findingsOf(Actor actor, TimetableImportId id);

  /** Tell what applying it now would change. */
  ImportForecast forecast(Actor actor, TimetableImportId id);

  /**
   * Say what a name stands for, now and in later files of this source.
   *
   * @param key of an {@link ImportedName}
   * @param chosen id of a member of staff or of a group of the school, or code of a subject
   */
  void match(Actor actor, TimetableImportId id, String key, String chosen);

  /** Say that a name stands for nothing, now and in later files of this source. */
  void ignore(Actor actor, TimetableImportId id, String key);

  /** Take back what was said of a name. */
  void forget(Actor actor, TimetableImportId id, String key);

  /**
   * Take an import over. It may be repeated after names were matched.
   *
   * @throws VanishingLessonsException if more than half of the lessons to come of its weeks would
   *     be removed; nothing is changed
   */
  PlanReport apply(Actor actor, TimetableImportId id);

  /** Take an import over whatever it removes: somebody has looked at the figures. */
  PlanReport applyAnyway(Actor actor, TimetableImportId id);

  /**
   * Take an import over in place of what other sources have left in its weeks, whatever it removes:
   * somebody has looked at the figures of the forecast. An earlier import of a replaced source that
   * is applied in place of this one brings its lessons back.
   *
   * @param replaced sources of {@link ImportForecast#left}
   */
  PlanReport applyInstead(Actor actor, TimetableImportId id, Set<SourceName> replaced);

  /** Close an import and erase its content; lessons stay as they are. */
  void drop(Actor actor, TimetableImportId id);
}

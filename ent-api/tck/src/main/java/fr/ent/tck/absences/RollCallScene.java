package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * The school in which {@link RollCallsContract} is tried: what an implementation's test provides.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface RollCallScene {
  /** The roll calls under test. */
  RollCalls calls();

  /** The register that they write into. */
  AbsenceRegister register();

  /** A teacher. */
  Actor teacher();

  /** Another teacher of the same school, who may know of its lessons. */
  Actor otherTeacher();

  /** Somebody of the school life of the same school. */
  Actor schoolLife();

  /** A lesson of {@link #teacher} that has begun today. */
  Lesson lesson();

  /** One that is cancelled. */
  LessonId cancelled();

  /** One of {@link #teacher} that begins in some hours. */
  LessonId later();

  /** One of {@link #teacher} of more than a month ago. */
  LessonId longAgo();

  /** A pupil of {@link #lesson}. */
  PersonId pupil();

  /** Another pupil of {@link #lesson}. */
  PersonId otherPupil();

  /** A pupil of the school who is not in that class. */
  PersonId outsider();

  /** Let a pupil leave the class of {@link #lesson}. */
  void leave(PersonId pupil);

  /** Let a pupil be in the class of {@link #lesson} again. */
  void comeBack(PersonId pupil);

  /** The moment it is. */
  Instant now();

  /** Let a minute pass. */
  void passTime();
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Who has which lesson, when and where (fr: emploi du temps). EDT-01, EDT-03.
 *
 * <p>Safe for use by several threads. Times are those of the clocks of the school. Lists go by
 * time, hold cancelled lessons too, and cannot be changed; the first and last day of a question are
 * both included, and more than {@link #DAYS_AT_MOST} days are refused with {@link
 * IllegalArgumentException}. The house ({@link Actor#house}) sees everything of its territory.
 * Whose lessons are read counts as a card that was shown, and meets {@link
 * fr.ent.api.access.TooMuchReadException} once an account has seen enough ({@link
 * fr.ent.api.access.ReadingBudget}); oneself and one's children never do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Timetable {
  /** See the timetable of a person, class, group, room or structure. */
  Right CONSULT = new Right("timetable:consult");

  /** Change, cancel or add lessons of a structure. */
  Right CHANGE = new Right("timetable:change");

  /** The longest time that one question may cover. */
  int DAYS_AT_MOST = 62;

  /** Find a lesson, or nothing if there is none that the actor may know of. */
  Optional<Lesson> find(Actor actor, LessonId lesson);

  /**
   * List the lessons of a pupil, through the classes and groups of today as long as they last, and
   * those that the person gives. Whose right is over a structure sees those of that structure.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this person
   */
  List<Lesson> lessonsOf(Actor actor, PersonId person, LocalDate first, LocalDate last);

  /**
   * List the lessons of a class or group; those of a class include those of the groups that draw
   * from it. A pupil of it sees them, and whoever may see that pupil's as a guardian.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this group otherwise
   */
  List<Lesson> lessonsOf(Actor actor, GroupId group, LocalDate first, LocalDate last);

  /**
   * List the lessons of a structure.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this structure
   */
  List<Lesson> lessonsIn(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /**
   * List the lessons in a room of a structure, named as the school names it.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this structure
   */
  List<Lesson> lessonsIn(
      Actor actor, StructureId structure, String room, LocalDate first, LocalDate last);
}

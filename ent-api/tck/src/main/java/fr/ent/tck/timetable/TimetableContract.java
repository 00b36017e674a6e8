package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.tck.Clause;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Timetable} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableContract extends TimetableScene {
  /** What is asked. */
  Timetable timetable();

  /** Let the timetable hold the lessons of a plan, however it comes by lessons. */
  void hold(TimetablePlan plan);

  /** Another territory. */
  TerritoryId elsewhere();

  @BeforeEach
  default void planLessons() {
    hold(plan());
  }

  private List<Lesson> ofClass(Actor actor) {
    return timetable().lessonsOf(actor, schoolClass(), MONDAY, MONDAY.plusDays(6));
  }

  private List<Lesson> ofPupil(Actor actor) {
    return timetable().lessonsOf(actor, pupil().person(), MONDAY, MONDAY.plusDays(6));
  }

  @Test
  @Clause("EDT-01")
  default void aPupilSeesTheLessonsOfTheClassAndOfTheGroup() {
    assertThat(ofPupil(pupil()))
        .hasSize(3)
        .isSortedAccordingTo((one, other) -> one.time().from().compareTo(other.time().from()));
    assertThat(ofPupil(pupil())).allMatch(one -> !one.groups().contains(otherClass()));
  }

  @Test
  @Clause("EDT-01")
  default void aGuardianSeesTheChildsAndTheClasss() {
    assertThat(ofPupil(guardian())).isEqualTo(ofPupil(pupil()));
    assertThat(ofClass(guardian())).hasSize(3);
  }

  @Test
  @Clause("EDT-01")
  default void aTeacherAClassARoomAndAStructureHaveTheirs() {
    var week = MONDAY.plusDays(6);
    assertThat(timetable().lessonsOf(teacher(), teacher().person(), MONDAY, week)).hasSize(4);
    assertThat(ofClass(teacher())).hasSize(3);
    assertThat(timetable().lessonsOf(teacher(), half(), MONDAY, week)).hasSize(1);
    assertThat(timetable().lessonsIn(head(), school(), "B12", MONDAY, week)).hasSize(4);
    assertThat(timetable().lessonsIn(head(), school(), "B1", MONDAY, week)).isEmpty();
    assertThat(timetable().lessonsIn(head(), school(), MONDAY, week)).hasSize(4);
  }

  @Test
  @Clause("EDT-01")
  @Clause("Timetable.lessonsOf: AccessRefusedException without the right for this person or group")
  default void nobodySeesWhatIsNotTheirs() {
    for (var other : List.of(otherPupil(), stranger())) {
      assertThatThrownBy(() -> ofPupil(other)).isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> ofClass(other)).isInstanceOf(AccessRefusedException.class);
    }
    for (var other : List.of(pupil(), guardian(), stranger())) {
      assertThatThrownBy(() -> timetable().lessonsIn(other, school(), MONDAY, MONDAY))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> timetable().lessonsIn(other, school(), "B12", MONDAY, MONDAY))
          .isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> timetable().lessonsOf(pupil(), otherPupil().person(), MONDAY, MONDAY))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> timetable().lessonsOf(pupil(), teacher().person(), MONDAY, MONDAY))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("Timetable.find: nothing if there is none that the actor may know of")
  default void aLessonIsFoundByWhoeverSeesItSomewhere() {
    var first = ofPupil(pupil()).get(0);
    for (var one : List.of(pupil(), guardian(), teacher(), head())) {
      assertThat(timetable().find(one, first.id())).contains(first);
    }
    for (var other : List.of(otherPupil(), stranger())) {
      assertThat(timetable().find(other, first.id())).isEmpty();
    }
    assertThat(timetable().find(head(), LessonId.random())).isEmpty();
  }

  @Test
  @Clause("Timetable: the house sees everything of its territory")
  default void theHouseSeesItsTerritoryAndNothingOfAnother() {
    var here = Actor.house(head().territory());
    var there = Actor.house(elsewhere());
    var first = ofPupil(here).get(0);
    assertThat(timetable().find(here, first.id())).contains(first);
    assertThat(timetable().find(there, first.id())).isEmpty();
    assertThat(ofClass(here)).hasSize(3);
    assertThat(ofClass(there)).isEmpty();
    assertThat(ofPupil(there)).isEmpty();
    var week = MONDAY.plusDays(6);
    assertThat(timetable().lessonsOf(there, teacher().person(), MONDAY, week)).isEmpty();
    assertThat(timetable().lessonsIn(here, school(), MONDAY, week)).hasSize(4);
    assertThat(timetable().lessonsIn(there, school(), MONDAY, week)).isEmpty();
    assertThat(timetable().lessonsIn(there, school(), "B12", MONDAY, week)).isEmpty();
  }

  @Test
  @Clause("Timetable: first and last day are both included, more than DAYS_AT_MOST are refused")
  default void daysAreCountedFromTheFirstToTheLast() {
    var thursday = MONDAY.plusDays(3);
    assertThat(timetable().lessonsOf(pupil(), pupil().person(), thursday, thursday)).hasSize(1);
    assertThat(timetable().lessonsOf(pupil(), pupil().person(), MONDAY, MONDAY)).isEmpty();
    assertThat(timetable().lessonsOf(pupil(), pupil().person(), MONDAY, MONDAY.plusDays(61)))
        .hasSize(3);
    assertThatThrownBy(
            () -> timetable().lessonsOf(pupil(), pupil().person(), MONDAY, MONDAY.plusDays(62)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Clause("Timetable: lists cannot be changed")
  default void answersCannotBeChanged() {
    for (var answer : List.of(ofClass(head()), ofPupil(pupil()))) {
      assertThatThrownBy(answer::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }
}

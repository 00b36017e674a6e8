package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.LeftLessons;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.api.timetable.VanishingLessonsException;
import fr.ent.tck.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TimetableIntake} does, with the {@link TimetableChanges} beside it. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableIntakeContract extends TimetableScene {
  /** Who plans after {@link #SOFTWARE}. */
  SourceName NEXT_SOFTWARE = SourceName.of("NEXT");

  Timetable timetable();

  TimetableIntake intake();

  TimetableChanges changes();

  /** Forget all lessons. */
  void empty();

  @BeforeEach
  default void planLessons() {
    empty();
    intake().take(head(), plan());
  }

  private List<Lesson> seen() {
    return timetable().lessonsIn(head(), school(), MONDAY, MONDAY.plusDays(6));
  }

  private Lesson at(int place) {
    return seen().get(place);
  }

  private List<PlannedLesson> with(int place, UnaryOperator<PlannedLesson> change) {
    var lessons = new ArrayList<>(lessons());
    lessons.set(place, change.apply(lessons.get(place)));
    return lessons;
  }

  private static PlannedLesson in(String room, PlannedLesson one) {
    return new PlannedLesson(
        one.sourceId(),
        one.week(),
        one.time(),
        one.title(),
        one.subject(),
        one.groups(),
        one.teachers(),
        List.of(room),
        one.cancelled());
  }

  private static PlannedLesson cancelled(PlannedLesson one) {
    return new PlannedLesson(
        one.sourceId(),
        one.week(),
        one.time(),
        one.title(),
        one.subject(),
        one.groups(),
        one.teachers(),
        one.rooms(),
        true);
  }

  @Test
  @Clause("TimetableIntake: taking the same plan again changes nothing")
  default void theSamePlanAgainChangesNothing() {
    var before = seen();
    assertThat(before).hasSize(4);
    var report = intake().take(head(), plan());
    assertThat(report.isQuiet()).isTrue();
    assertThat(report.byHand()).isZero();
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  @Clause("EDT-03")
  @Clause("TimetableIntake: a course id and its week keep their LessonId for ever")
  default void whatMovesKeepsItsIdAndCountsUp() {
    var before = at(1);
    var report = intake().take(head(), plan(with(1, one -> in("C3", one))));
    assertThat(report.changed()).isEqualTo(1);
    assertThat(at(1).id()).isEqualTo(before.id());
    assertThat(at(1).rooms()).containsExactly("C3");
    assertThat(at(1).sequence()).isEqualTo(before.sequence() + 1);
  }

  @Test
  @Clause("EDT-03")
  @Clause("TimetableIntake: what the source cancels stays, as CANCELLED")
  default void whatTheSourceCancelsStaysVisible() {
    var report = intake().take(head(), plan(with(1, one -> cancelled(one))));
    assertThat(report.cancelled()).isEqualTo(1);
    assertThat(seen()).hasSize(4);
    assertThat(at(1).state()).isEqualTo(LessonState.CANCELLED);
  }

  @Test
  @Clause("TimetableIntake: what it no longer speaks of is removed")
  default void whatIsNoLongerSpokenOfIsRemoved() {
    var report = intake().take(head(), plan(lessons().subList(0, 3)));
    assertThat(report.removed()).isEqualTo(1);
    assertThat(seen()).hasSize(3);
  }

  @Test
  @Clause("TimetableIntake: what was changed by hand stays as it was changed")
  default void whatWasChangedByHandOutlivesThePlan() {
    var id = at(3).id();
    changes().move(head(), id, at(3).time(), List.of("GYM"));
    var report = intake().take(head(), plan(with(3, one -> in("C3", one))));
    assertThat(report.byHand()).isEqualTo(1);
    assertThat(at(3).rooms()).containsExactly("GYM");
    intake().take(head(), plan(lessons().subList(0, 3)));
    assertThat(at(3).id()).isEqualTo(id);
    assertThat(at(3).state()).isEqualTo(LessonState.CANCELLED);
    intake().take(head(), plan(with(3, one -> in("C3", one))));
    changes().restore(head(), id);
    assertThat(at(3).rooms()).containsExactly("C3");
    assertThat(at(3).state()).isEqualTo(LessonState.PLANNED);
  }

  @Test
  @Clause("TimetableIntake.take: VanishingLessonsException if more than half would be removed")
  default void aPlanThatWouldRemoveTooMuchIsStopped() {
    var few = plan(lessons().subList(0, 1));
    assertThatThrownBy(() -> intake().take(head(), few))
        .isInstanceOfSatisfying(
            VanishingLessonsException.class,
            stopped -> {
              assertThat(stopped.vanishing()).isEqualTo(3);
              assertThat(stopped.present()).isEqualTo(4);
            });
    assertThat(seen()).hasSize(4);
    assertThat(intake().takeAnyway(head(), few).removed()).isEqualTo(3);
    assertThat(seen()).hasSize(1);
  }

  @Test
  @Clause("TimetableIntake.take: VanishingLessonsException if more than half would be removed")
  default void halfOfThemIsNotTooMuch() {
    var half = plan(lessons().subList(0, 2));
    assertThat(intake().take(head(), half).removed()).isEqualTo(2);
    assertThat(seen()).hasSize(2);
  }

  @Test
  @Clause("TimetableIntake.foresee: nothing is changed")
  default void whatIsForeseenIsNotDone() {
    var before = seen();
    var few = plan(lessons().subList(0, 1));
    assertThat(intake().foresee(head(), few).removed()).isEqualTo(3);
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  @Clause("TimetableIntake: what begins before now is never added, changed or removed")
  default void thePastStaysAsItWas() {
    var monday = lesson("c0", schoolClass(), MONDAY, "08:00", "08:55");
    var all = new ArrayList<>(lessons());
    all.add(monday);
    var report = intake().take(head(), plan(all));
    assertThat(report.past()).isEqualTo(1);
    assertThat(seen()).hasSize(4);
    empty();
    intake().take(head(), plan(all));
    assertThat(seen()).as("a week that is new is taken whole").hasSize(5);
    intake().take(head(), plan());
    assertThat(seen()).hasSize(5);
    var before = seen();
    all.set(4, in("C3", monday));
    assertThat(intake().take(head(), plan(all)).past()).isEqualTo(1);
    all.set(0, lesson("c1", schoolClass(), MONDAY, "08:00", "08:55"));
    assertThat(intake().take(head(), plan(all)).past()).isEqualTo(2);
    assertThat(seen()).as("nothing moves in the past or into it").isEqualTo(before);
  }

  /** The same week, by software that the school changes to. */
  private TimetablePlan nextPlan(List<PlannedLesson> lessons) {
    return new TimetablePlan(school(), NEXT_SOFTWARE, MONDAY, MONDAY, lessons);
  }

  private PlannedLesson nextLesson() {
    return lesson("n1", schoolClass(), MONDAY.plusDays(4), "11:00", "11:55");
  }

  @Test
  @Clause("EDT-02")
  @Clause("TimetableIntake.takeInstead: in place of what other sources have left")
  default void softwareThatIsReplacedLeavesNothingToComeAndIsBroughtBack() {
    var next = nextPlan(List.of(nextLesson()));
    assertThat(intake().leftBeside(head(), next)).containsExactly(new LeftLessons(SOFTWARE, 4, 0));
    intake().take(head(), next);
    assertThat(seen()).as("each source speaks of its own").hasSize(5);
    var report = intake().takeInstead(head(), next, Set.of(SOFTWARE));
    assertThat(report).isEqualTo(new PlanReport(0, 0, 0, 4, 0, 0));
    assertThat(seen()).hasSize(1);
    assertThat(intake().leftBeside(head(), next)).isEmpty();
    assertThat(intake().takeInstead(head(), plan(), Set.of(NEXT_SOFTWARE)).added()).isEqualTo(4);
    assertThat(seen()).hasSize(4);
  }

  @Test
  @Clause("TimetableIntake.takeInstead: what is past stays, and what begins within a quarter")
  default void whatMayHaveARollCallOrAHandOutlivesItsSoftware() {
    var all = new ArrayList<>(lessons());
    all.add(lesson("past", schoolClass(), MONDAY, "08:00", "08:55"));
    all.add(lesson("soon", otherClass(), MONDAY.plusDays(1), "07:50", "08:45"));
    empty();
    intake().take(head(), plan(all));
    var moved = at(5).id();
    changes().move(head(), moved, at(5).time(), List.of("GYM"));
    var next = nextPlan(List.of(nextLesson()));
    assertThat(intake().leftBeside(head(), next)).containsExactly(new LeftLessons(SOFTWARE, 4, 1));
    var report = intake().takeInstead(head(), next, Set.of(SOFTWARE));
    assertThat(report.removed()).isEqualTo(3);
    assertThat(report.cancelled()).isEqualTo(1);
    assertThat(seen()).hasSize(4);
    assertThat(seen())
        .filteredOn(one -> one.state() == LessonState.CANCELLED)
        .extracting(Lesson::id)
        .containsExactly(moved);
  }

  @Test
  @Clause("TimetableIntake.takeInstead: not what was added by hand")
  default void whatWasAddedByHandIsNoSoftware() {
    var next = nextPlan(List.of(nextLesson()));
    for (var source : List.of(SourceName.ENT, NEXT_SOFTWARE)) {
      var replaced = Set.of(source);
      assertThatThrownBy(() -> intake().takeInstead(head(), next, replaced))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (var other : List.of(pupil(), guardian(), teacher(), stranger())) {
      assertThatThrownBy(() -> intake().leftBeside(other, next))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> intake().takeInstead(other, next, Set.of(SOFTWARE)))
          .isInstanceOf(AccessRefusedException.class);
    }
  }

  @Test
  @Clause("TimetableIntake: needs CHANGE over the structure")
  default void nobodyElseTakesAPlan() {
    for (var other : List.of(pupil(), guardian(), teacher(), stranger())) {
      assertThatThrownBy(() -> intake().take(other, plan()))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> intake().takeAnyway(other, plan()))
          .isInstanceOf(AccessRefusedException.class);
    }
  }
}

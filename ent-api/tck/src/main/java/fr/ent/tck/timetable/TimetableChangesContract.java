package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Collision;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChange;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.UnknownLessonException;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TimetableChanges} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableChangesContract extends TimetableScene {
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

  private Lesson first() {
    return timetable().lessonsOf(head(), schoolClass(), MONDAY, MONDAY.plusDays(6)).get(0);
  }

  private static LocalDate friday() {
    return MONDAY.plusDays(4);
  }

  @Test
  @Clause("EDT-03")
  default void aCancelledLessonStaysVisibleWithItsNote() {
    var cancelled = changes().cancel(head(), first().id(), "Sortie au musée").lesson();
    assertThat(cancelled.state()).isEqualTo(LessonState.CANCELLED);
    assertThat(first()).isEqualTo(cancelled);
    assertThat(first().note()).isEqualTo("Sortie au musée");
    assertThat(first().sequence()).isEqualTo(1);
    var back = changes().restore(head(), first().id()).lesson();
    assertThat(back.state()).isEqualTo(LessonState.PLANNED);
    assertThat(back.note()).isEmpty();
    assertThat(back.sequence()).isEqualTo(2);
  }

  @Test
  @Clause("EDT-03")
  default void aSubstituteOfAnotherSchoolGivesTheLesson() {
    var before = first();
    var given = changes().substitute(head(), before.id(), List.of(substitute())).lesson();
    assertThat(given.teachers()).containsExactly(substitute());
    assertThat(given.replaced()).containsExactly(teacher().person());
    assertThat(given.state()).isEqualTo(LessonState.CHANGED);
    assertThat(timetable().lessonsOf(head(), teacher().person(), MONDAY, MONDAY.plusDays(6)))
        .extracting(Lesson::id)
        .doesNotContain(before.id());
  }

  @Test
  @Clause("TimetableChanges.substitute: IllegalArgumentException if somebody works at no school")
  default void aPupilGivesNoLesson() {
    for (var other : List.of(pupil().person(), guardian().person())) {
      assertThatThrownBy(() -> changes().substitute(head(), first().id(), List.of(other)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Clause("EDT-03")
  default void aMovedLessonKeepsItsIdAndIsSeenWhereItIs() {
    var id = first().id();
    var time = TimeSpan.of(friday(), "14:00", "14:55");
    var moved = changes().move(head(), id, time, List.of("A1", "A2")).lesson();
    assertThat(moved.id()).isEqualTo(id);
    assertThat(moved.state()).isEqualTo(LessonState.CHANGED);
    assertThat(timetable().lessonsIn(head(), school(), "A2", friday(), friday()))
        .containsExactly(moved);
  }

  @Test
  @Clause("TimetableChanges: a change that changes nothing is none")
  default void changingNothingCountsForNothing() {
    var before = first();
    changes().move(head(), before.id(), before.time(), before.rooms());
    changes().substitute(head(), before.id(), before.teachers());
    changes().restore(head(), before.id());
    assertThat(first()).isEqualTo(before);
    assertThat(changes().historyOf(head(), before.id())).isEmpty();
  }

  @Test
  @Clause("TimetableChanges: two lessons at once are told and not refused")
  default void whatFallsTogetherIsTold() {
    var nine = TimeSpan.of(MONDAY.plusDays(1), "09:30", "10:30");
    var moved = changes().move(head(), first().id(), nine, List.of("B12"));
    assertThat(moved.lesson().time()).isEqualTo(nine);
    assertThat(moved.collisions())
        .extracting(Collision::kind)
        .contains(Collision.Kind.TEACHER, Collision.Kind.ROOM);
    assertThat(changes().collisionsOf(head(), moved.lesson().id()))
        .containsExactlyInAnyOrderElementsOf(moved.collisions());
    assertThat(changes().cancel(head(), moved.lesson().id(), "").collisions()).isEmpty();
    assertThat(changes().collisionsOf(head(), moved.lesson().id())).isEmpty();
    var touching = TimeSpan.of(MONDAY.plusDays(1), "11:05", "12:00");
    changes().restore(head(), moved.lesson().id());
    assertThat(changes().move(head(), moved.lesson().id(), touching, List.of()).collisions())
        .isEmpty();
  }

  @Test
  @Clause("TimetableChanges: two lessons at once for a teacher, a group or a room are told")
  default void aCancelledLessonIsInNobodysWay() {
    var thursday = MONDAY.plusDays(3);
    var there = timetable().lessonsOf(head(), schoolClass(), thursday, thursday).get(0).id();
    var id = first().id();
    var moved = changes().move(head(), id, TimeSpan.of(thursday, "08:30", "09:30"), List.of("B12"));
    assertThat(moved.collisions())
        .extracting(Collision::kind)
        .containsExactlyInAnyOrder(
            Collision.Kind.TEACHER, Collision.Kind.GROUP, Collision.Kind.ROOM);
    changes().cancel(head(), there, "");
    var again = changes().move(head(), id, TimeSpan.of(thursday, "08:35", "09:30"), List.of("B12"));
    assertThat(again.collisions()).isEmpty();
  }

  @Test
  @Clause("TimetableChanges.add: a lesson that no plan knows of")
  default void anAddedLessonIsSeenAndOutlivesThePlan() {
    var draft =
        new LessonDraft(
            school(),
            TimeSpan.of(friday(), "10:00", "12:00"),
            "Devoir commun",
            Optional.empty(),
            List.of(schoolClass()),
            List.of(teacher().person()),
            List.of("GYM"),
            "");
    var added = changes().add(head(), draft).lesson();
    assertThat(added.state()).isEqualTo(LessonState.CHANGED);
    intake().take(head(), plan());
    assertThat(timetable().lessonsOf(pupil(), pupil().person(), friday(), friday()))
        .containsExactly(added);
  }

  private LessonDraft english(LocalDate day, GroupId group) {
    return new LessonDraft(
        school(),
        TimeSpan.of(day, "17:00", "18:00"),
        "Anglais",
        Optional.empty(),
        List.of(group),
        List.of(),
        List.of(),
        "");
  }

  @Test
  @Clause("TimetableChanges.addAll: all of them, or none if one cannot be")
  default void lessonsOfEveryWeekAreAddedTogetherOrNotAtAll() {
    var weeks = List.of(MONDAY, MONDAY.plusWeeks(1));
    var drafts = weeks.stream().map(day -> english(day, schoolClass())).toList();
    var added = changes().addAll(head(), drafts);
    assertThat(added).extracting(one -> one.lesson().time().day()).containsExactlyElementsOf(weeks);
    var oneIsWrong = List.of(english(friday(), schoolClass()), english(friday(), GroupId.random()));
    assertThatThrownBy(() -> changes().addAll(head(), oneIsWrong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(timetable().lessonsOf(head(), schoolClass(), friday(), friday())).isEmpty();
    var tooMany = Collections.nCopies(TimetableChanges.ADDED_AT_ONCE + 1, drafts.get(0));
    assertThatThrownBy(() -> changes().addAll(head(), tooMany))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> changes().addAll(teacher(), drafts))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("TimetableChanges.historyOf: what was done to a lesson, latest first")
  default void whoDidWhatIsKept() {
    var id = first().id();
    changes().cancel(head(), id, "Grève");
    changes().restore(head(), id);
    assertThat(changes().historyOf(head(), id))
        .extracting(LessonChange::kind)
        .containsExactly(LessonChange.Kind.RESTORED, LessonChange.Kind.CANCELLED);
    assertThat(changes().historyOf(head(), id)).allMatch(one -> one.by().equals(head().person()));
    assertThat(changes().historyOf(head(), id).get(1).note()).isEqualTo("Grève");
  }

  @Test
  @Clause(
      "TimetableChanges: AccessRefusedException without the right, UnknownLessonException if"
          + " unknown")
  default void onlyThoseWhoMayChangeALessonDo() {
    var before = first();
    for (var other : List.of(pupil(), guardian(), teacher())) {
      assertThatThrownBy(() -> changes().cancel(other, before.id(), ""))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> changes().historyOf(other, before.id()))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> changes().collisionsOf(other, before.id()))
          .isInstanceOf(AccessRefusedException.class);
    }
    for (var other : List.of(otherPupil(), stranger())) {
      assertThatThrownBy(() -> changes().collisionsOf(other, before.id()))
          .isInstanceOf(UnknownLessonException.class);
      assertThatThrownBy(() -> changes().restore(other, before.id()))
          .isInstanceOf(UnknownLessonException.class);
      assertThatThrownBy(() -> changes().substitute(other, before.id(), List.of()))
          .isInstanceOf(UnknownLessonException.class);
      assertThatThrownBy(() -> changes().move(other, before.id(), before.time(), List.of()))
          .isInstanceOf(UnknownLessonException.class);
    }
    assertThatThrownBy(() -> changes().cancel(head(), LessonId.random(), ""))
        .isInstanceOf(UnknownLessonException.class);
    assertThat(first()).isEqualTo(before);
  }
}

package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallRefusedException.Reason;
import fr.ent.api.absences.RollCallSheet;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonId;
import fr.ent.tck.Clause;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RollCalls} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface RollCallsContract extends RollCallScene {
  /** Nobody has left and nobody is missing before each test. */
  @BeforeEach
  default void everybodyIsThere() {
    comeBack(otherPupil());
    passTime();
    calls().submit(schoolLife(), call(now()));
    passTime();
  }

  private RollCall call(Instant taken, RollMark... marks) {
    return call(lesson().id(), taken, marks);
  }

  private static RollCall call(LessonId lesson, Instant taken, RollMark... marks) {
    return new RollCall(RollCallId.random(), lesson, taken, List.of(marks));
  }

  private static RollMark missing(PersonId pupil) {
    return RollMark.of(pupil, Kind.ABSENT);
  }

  private List<PersonId> absent() {
    var day = lesson().time().day();
    return register().absencesIn(schoolLife(), lesson().structure(), day, day).stream()
        .filter(one -> one.missed().equals(lesson().time()))
        .map(Absence::pupil)
        .toList();
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RollCallRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private LessonRoll roll() {
    return calls().mine(teacher(), lesson().time().day()).stream()
        .filter(one -> one.lesson().id().equals(lesson().id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("ABS-01")
  @Clause("RollCalls.submit: whoever is not named is present")
  default void whoIsNamedMissingIsAbsentAndNobodyElse() {
    var call = call(now(), missing(pupil()));
    assertThat(calls().submit(teacher(), call)).isEqualTo(call);
    assertThat(absent()).containsExactly(pupil());
    var sheet = calls().open(teacher(), lesson().id());
    assertThat(sheet.lesson()).isEqualTo(lesson());
    assertThat(sheet.counted()).contains(call);
    assertThat(sheet.lines())
        .extracting(RollCallSheet.Line::pupil)
        .contains(pupil(), otherPupil())
        .doesNotContain(outsider(), teacher().person());
    assertThat(roll().taken()).contains(call.taken());
    assertThat(roll().missing()).isEqualTo(1);
  }

  @Test
  @Clause("REL-2")
  @Clause("RollCalls.submit: the same id again changes nothing")
  default void sendingAgainIsSendingOnce() {
    var call = call(now(), missing(pupil()));
    calls().submit(teacher(), call);
    assertThat(calls().submit(teacher(), call)).isEqualTo(call);
    passTime();
    var changed = new RollCall(call.id(), call.lesson(), now(), List.of(missing(otherPupil())));
    assertThat(calls().submit(teacher(), changed)).isEqualTo(call);
    assertThat(absent()).containsExactly(pupil());
  }

  @Test
  @Clause("RollCalls.submit: an absence that the one taken last does not confirm is withdrawn")
  default void aLaterOneCorrects() {
    calls().submit(teacher(), call(now(), missing(pupil()), missing(otherPupil())));
    passTime();
    calls().submit(teacher(), call(now(), RollMark.late(pupil(), 12), missing(otherPupil())));
    assertThat(absent()).containsExactly(otherPupil());
    var day = lesson().time().day();
    var late = calls().latenessesOf(schoolLife(), pupil(), day, day);
    assertThat(late).hasSize(1).isUnmodifiable();
    assertThat(late.get(0).minutes()).isEqualTo(12);
    assertThat(late.get(0).lesson()).isEqualTo(lesson().time());
    passTime();
    calls().submit(schoolLife(), call(now()));
    assertThat(absent()).isEmpty();
    assertThat(calls().latenessesOf(schoolLife(), pupil(), day, day)).isEmpty();
  }

  @Test
  @Clause("RollCalls.submit: whoever is no longer on the sheet keeps what was recorded of them")
  default void whoHasLeftTheClassKeepsWhatWasRecorded() {
    calls().submit(teacher(), call(now(), missing(pupil()), missing(otherPupil())));
    leave(otherPupil());
    passTime();
    var corrected = call(now());
    var counted = calls().submit(teacher(), corrected);
    assertThat(counted.marks()).containsExactly(missing(otherPupil()));
    assertThat(calls().submit(teacher(), corrected)).isEqualTo(counted);
    assertThat(absent()).containsExactly(otherPupil());
    passTime();
    calls().submit(teacher(), call(now(), missing(pupil())));
    assertThat(absent()).containsExactlyInAnyOrder(pupil(), otherPupil());
    assertThat(roll().missing()).isEqualTo(2);
  }

  @Test
  @Clause("RollCalls.submit: whoever is no longer on the sheet keeps what was recorded of them")
  default void whoHasLeftTheClassKeepsTheLateness() {
    calls().submit(teacher(), call(now(), RollMark.late(otherPupil(), 12)));
    leave(otherPupil());
    passTime();
    calls().submit(teacher(), call(now()));
    var day = lesson().time().day();
    assertThat(calls().latenessesOf(schoolLife(), otherPupil(), day, day)).hasSize(1);
  }

  @Test
  @Clause("RollCalls.submit: one may who was of the class on the day of the lesson or was named")
  default void aCorrectionMayNameWhoHasLeftTheClassSince() {
    calls().submit(teacher(), call(now(), missing(otherPupil())));
    leave(otherPupil());
    passTime();
    var late = RollMark.late(otherPupil(), 10);
    var counted = calls().submit(teacher(), call(now(), missing(pupil()), late));
    assertThat(counted.marks()).containsExactlyInAnyOrder(missing(pupil()), late);
    assertThat(absent()).containsExactly(pupil());
  }

  @Test
  @Clause("RollCalls.submit: the one taken last counts, in whatever order they come")
  default void oneThatWasTakenEarlierUndoesNothing() {
    var early = call(now(), missing(otherPupil()));
    passTime();
    var late = call(now(), missing(pupil()));
    calls().submit(teacher(), late);
    assertThat(calls().submit(teacher(), early)).isEqualTo(late);
    assertThat(calls().submit(teacher(), early)).isEqualTo(late);
    assertThat(absent()).containsExactly(pupil());
    assertThat(roll().taken()).contains(late.taken());
  }

  @Test
  @Clause("AbsenceChange.by: for a roll call whoever took or corrected it")
  default void theHistoryNamesWhoTookItAndWhoCorrectedIt() {
    calls().submit(teacher(), call(now(), missing(pupil())));
    var day = lesson().time().day();
    var id = register().absencesOf(schoolLife(), pupil(), day, day).get(0).id();
    passTime();
    calls().submit(schoolLife(), call(now()));
    assertThat(register().historyOf(schoolLife(), id))
        .extracting(AbsenceChange::by)
        .endsWith(teacher().person(), schoolLife().person());
  }

  @Test
  @Clause("RollCalls.submit: later than now counts as now")
  default void aFastClockDoesNotCountForEver() {
    calls().submit(teacher(), call(now().plusSeconds(86_400), missing(pupil())));
    passTime();
    calls().submit(teacher(), call(now()));
    assertThat(absent()).isEmpty();
  }

  @Test
  @Clause("RollCalls.submit: kept whole or refused whole")
  default void oneStrangerInItRefusesAllOfIt() {
    assertRefused(
        () -> calls().submit(teacher(), call(now(), missing(pupil()), missing(outsider()))),
        Reason.NOT_IN_CLASS);
    assertThat(absent()).isEmpty();
    var call = call(now(), missing(pupil()));
    calls().submit(teacher(), call);
    assertThat(absent()).containsExactly(pupil());
  }

  @Test
  @Clause("RollCalls.submit: another teacher gives it")
  @Clause("RollCalls.open: there is no such lesson for the actor")
  default void onlyWhoeverGivesALessonTakesItsRollCall() {
    var call = call(now(), missing(pupil()));
    assertRefused(() -> calls().submit(otherTeacher(), call), Reason.NOT_YOURS);
    assertRefused(() -> calls().open(otherTeacher(), lesson().id()), Reason.NOT_YOURS);
    var nowhere = LessonId.random();
    for (var actor : List.of(teacher(), schoolLife())) {
      assertRefused(() -> calls().open(actor, nowhere), Reason.NO_SUCH_LESSON);
      assertRefused(() -> calls().submit(actor, call(nowhere, now())), Reason.NO_SUCH_LESSON);
    }
    assertThat(absent()).isEmpty();
    assertThat(calls().mine(otherTeacher(), lesson().time().day()))
        .noneMatch(one -> one.lesson().id().equals(lesson().id()));
    assertThat(calls().submit(schoolLife(), call)).isEqualTo(call);
  }

  @Test
  @Clause("RollCalls.submit: a lesson that does not take place, has not begun, or is long ago")
  default void aLessonHasItsTime() {
    assertRefused(() -> calls().submit(teacher(), call(cancelled(), now())), Reason.CANCELLED);
    assertRefused(() -> calls().submit(teacher(), call(later(), now())), Reason.NOT_BEGUN);
    assertRefused(() -> calls().submit(schoolLife(), call(later(), now())), Reason.NOT_BEGUN);
    var old = call(longAgo(), now());
    assertRefused(() -> calls().submit(teacher(), old), Reason.TOO_LATE);
    assertThat(calls().submit(schoolLife(), old)).isEqualTo(old);
  }

  @Test
  @Clause("RollCalls.in: refused without the right to record there")
  default void schoolLifeSeesEveryLessonAndNobodyElse() {
    var day = lesson().time().day();
    assertThat(calls().in(schoolLife(), lesson().structure(), day))
        .isUnmodifiable()
        .anyMatch(one -> one.lesson().id().equals(lesson().id()))
        .noneMatch(one -> one.lesson().id().equals(cancelled()));
    assertThatThrownBy(() -> calls().in(teacher(), lesson().structure(), day))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(calls().mine(schoolLife(), day)).isEmpty();
    for (var work :
        List.<ThrowingCallable>of(
            () -> calls().latenessesOf(otherTeacher(), pupil(), day, day),
            () -> calls().marksOf(otherTeacher(), pupil(), day, day),
            () -> calls().marksIn(teacher(), lesson().structure(), day, day))) {
      assertThatThrownBy(work).isInstanceOf(AccessRefusedException.class);
    }
  }

  @Test
  @Clause("ABS-01")
  @Clause("RollCalls.marksIn: who came late, was sent out or went to the infirmary")
  default void schoolLifeSeesWhoWasThereAndNotSimplySo() {
    var day = lesson().time().day();
    var sentOut = RollMark.of(pupil(), RollMark.Kind.SENT_OUT);
    var infirmary = RollMark.of(otherPupil(), RollMark.Kind.INFIRMARY);
    calls().submit(teacher(), call(now(), sentOut, infirmary));
    var marks = calls().marksIn(schoolLife(), lesson().structure(), day, day);
    assertThat(marks).isUnmodifiable();
    assertThat(marks).extracting(LessonMark::mark).containsExactlyInAnyOrder(sentOut, infirmary);
    assertThat(marks).allMatch(one -> one.by().equals(teacher().person()));
    assertThat(calls().marksOf(schoolLife(), pupil(), day, day))
        .containsExactlyElementsOf(
            marks.stream().filter(one -> one.mark().equals(sentOut)).toList());
    assertThat(calls().marksOf(schoolLife(), pupil(), day.minusDays(1), day.minusDays(1)))
        .isEmpty();
    assertThat(roll().by()).hasValue(teacher().person());
    passTime();
    calls().submit(teacher(), call(now(), RollMark.late(pupil(), 5), missing(otherPupil())));
    assertThat(calls().marksIn(schoolLife(), lesson().structure(), day, day))
        .extracting(LessonMark::mark)
        .containsExactly(RollMark.late(pupil(), 5));
  }
}

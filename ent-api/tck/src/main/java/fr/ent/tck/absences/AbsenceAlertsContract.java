package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceAlerts;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AlertSent;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.timetable.Lesson;
import fr.ent.tck.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AbsenceAlerts} does. Methods without a body tell the school. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceAlertsContract {
  /** The alerts under test. */
  AbsenceAlerts alerts();

  /** The register that they speak of. */
  AbsenceRegister register();

  /** The roll calls that write into it. */
  RollCalls calls();

  /** Somebody of the school life of the school. */
  Actor schoolLife();

  /** A teacher of the same school, who does not record absences there. */
  Actor stranger();

  /** The one guardian of {@link #pupil}. */
  Actor guardian();

  /** A pupil of the class of {@link #lesson}. */
  PersonId pupil();

  /** A pupil of the school of whom no guardian is known. */
  PersonId pupilAlone();

  /** A lesson that has begun today. */
  Lesson lesson();

  /** The moment it is. */
  Instant now();

  /** Let the time pass in which a notice may be taken back. */
  void passGrace();

  /** Let the guardian say why {@link #pupil} is missing at a time. */
  void explain(TimeSpan missed);

  /** Let everybody hear what has happened. */
  void settle();

  /** What was handed over to be told to the guardian, in its order. */
  List<Notice> told();

  /** Let nothing be recorded, explained or told. */
  void forget();

  @BeforeEach
  default void nothingHasHappened() {
    forget();
  }

  private StructureId school() {
    return lesson().structure();
  }

  private LocalDate day() {
    return lesson().time().day();
  }

  private List<AlertSent> sent() {
    settle();
    return alerts().sent(schoolLife(), school(), day());
  }

  private Absence record(PersonId pupil, TimeSpan missed) {
    return register().record(schoolLife(), pupil, missed);
  }

  private TimeSpan nextLesson() {
    var end = lesson().time().to();
    return new TimeSpan(end, end.plusMinutes(55));
  }

  private void call(RollMark... marks) {
    calls()
        .submit(
            schoolLife(), new RollCall(RollCallId.random(), lesson().id(), now(), List.of(marks)));
    settle();
  }

  @Test
  @Clause("ABS-02")
  @Clause("AbsenceAlerts.sent: what was sent of absences of a structure on a day")
  default void whoIsSentWordOfAnAbsenceIsListed() {
    var absence = record(pupil(), lesson().time());
    assertThat(sent())
        .isUnmodifiable()
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.absence()).isEqualTo(absence.id());
              assertThat(one.recipient()).isEqualTo(guardian().person());
              assertThat(told()).extracting(Notice::notBefore).containsExactly(one.notBefore());
            });
  }

  @Test
  @Clause("AbsenceAlerts.sent: one of several lessons missed one after the other speaks for all")
  default void oneOfSeveralLessonsSpeaksForAll() {
    var first = record(pupil(), lesson().time());
    settle();
    record(pupil(), nextLesson());
    assertThat(sent()).extracting(AlertSent::absence).containsExactly(first.id());
    assertThat(told()).hasSize(1);
  }

  @Test
  @Clause("AbsenceAlerts: no guardian is known, or the family said so itself")
  default void nobodyIsToldWhatTheyKnowOrOfSomebodyElse() {
    record(pupilAlone(), lesson().time());
    assertThat(sent()).isEmpty();
    explain(lesson().time());
    record(pupil(), lesson().time());
    assertThat(sent()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  @Clause("AbsenceAlerts.sent: of a structure on a day")
  default void whatWasSentOfAnotherDayOrSchoolIsNotListed() {
    record(pupil(), lesson().time());
    settle();
    var house = Actor.house(schoolLife().territory());
    assertThat(alerts().sent(schoolLife(), school(), day().plusDays(1))).isEmpty();
    assertThat(alerts().sent(schoolLife(), school(), day().minusDays(1))).isEmpty();
    assertThat(alerts().sent(house, StructureId.random(), day())).isEmpty();
  }

  @Test
  @Clause("AbsenceAlerts: of an absence that is withdrawn in time nothing more is said")
  default void whatIsWithdrawnInTimeIsNoLongerSent() {
    var absence = record(pupil(), lesson().time());
    settle();
    register().withdraw(schoolLife(), absence.id());
    assertThat(sent()).isEmpty();
    assertThat(told()).hasSize(1);
  }

  @Test
  @Clause(
      "AbsenceAlerts: whoever was told hears that it was a mistake, or that the pupil came late")
  default void whoeverWasToldHearsWhatIsTrueInstead() {
    call(RollMark.of(pupil(), Kind.ABSENT));
    passGrace();
    call(RollMark.late(pupil(), 20));
    passGrace();
    call(RollMark.of(pupil(), Kind.ABSENT));
    passGrace();
    call();
    assertThat(told())
        .hasSize(4)
        .allMatch(one -> one.recipient().equals(guardian().person()))
        .allMatch(one -> one.about().filter(pupil()::equals).isPresent());
    var kinds = told().stream().map(Notice::kind).toList();
    assertThat(kinds.get(2)).isEqualTo(kinds.get(0));
    assertThat(kinds.get(1)).isNotIn(kinds.get(0), kinds.get(3));
    assertThat(kinds.get(3)).isNotEqualTo(kinds.get(0));
    assertThat(sent()).isEmpty();
  }

  @Test
  @Clause("AbsenceAlerts: where that lateness is taken back in turn, they hear it was a mistake")
  default void whoeverWasToldOfALatenessHearsOnceThatItWasAMistake() {
    call(RollMark.of(pupil(), Kind.ABSENT));
    passGrace();
    call(RollMark.late(pupil(), 20));
    passGrace();
    call(RollMark.late(pupil(), 5));
    assertThat(told()).hasSize(2);
    passGrace();
    call();
    passGrace();
    call();
    assertThat(told())
        .hasSize(3)
        .allMatch(one -> one.recipient().equals(guardian().person()))
        .extracting(Notice::kind)
        .doesNotHaveDuplicates();
  }

  @Test
  @Clause("AbsenceAlerts: a lateness that takes the place of no such absence is not told")
  default void whoIsLateFromTheBeginningIsNotTold() {
    call(RollMark.late(pupil(), 20));
    passGrace();
    assertThat(sent()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  @Clause("AbsenceAlerts.sent: refused without AbsenceRegister.RECORD for the structure")
  default void whoeverDoesNotRecordThereIsRefused() {
    for (var actor : List.of(stranger(), guardian())) {
      assertThatThrownBy(() -> alerts().sent(actor, school(), day()))
          .isInstanceOf(AccessRefusedException.class);
    }
  }
}

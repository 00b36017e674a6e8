package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ClassFigure;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.absences.PupilFigure.HalfDays;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link AbsenceFigures} does. Methods without a body tell the school. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceFiguresContract {
  /** The figures under test. */
  AbsenceFigures figures();

  /** The register that they count; it is empty before each test. */
  AbsenceRegister register();

  /** The school. */
  StructureId school();

  /** Somebody of the school life of the school. */
  Actor schoolLife();

  /** The guardian of {@link #pupil} alone. */
  Actor guardian();

  /** A pupil of the school. */
  PersonId pupil();

  /** Another pupil of the same class. */
  PersonId otherPupil();

  /** Their class. */
  GroupId group();

  /** The first of five days in a row, in one month, on which {@link #pupil} may be missing. */
  LocalDate day();

  /** A day of that month on which the school is closed, and no roll call is taken. */
  LocalDate closedDay();

  private YearMonth month() {
    return YearMonth.from(day());
  }

  private void miss(PersonId pupil, LocalDate day, String from, String to) {
    register().record(schoolLife(), pupil, TimeSpan.of(day, from, to));
  }

  @Test
  @Clause("ABS-07")
  @Clause("AbsenceFigures: a half-day counts once")
  default void lessonsOfOneHalfDayCountOnce() {
    miss(pupil(), day(), "08:05", "09:00");
    miss(pupil(), day(), "09:05", "10:00");
    miss(pupil(), day(), "14:00", "15:00");
    assertThat(figures().of(guardian(), pupil(), month()))
        .isEqualTo(new HalfDayCount(pupil(), 2, 2));
    assertThat(figures().of(guardian(), pupil(), month().minusMonths(1)).missed()).isZero();
  }

  @Test
  @Clause("AbsenceFigures: while the school is closed none is missed")
  default void noHalfDayIsMissedWhileTheSchoolIsClosed() {
    miss(pupil(), day(), "08:05", "09:00");
    miss(pupil(), closedDay(), "08:05", "15:00");
    assertThat(figures().of(guardian(), pupil(), month()))
        .isEqualTo(new HalfDayCount(pupil(), 1, 1));
  }

  @Test
  @Clause("AbsenceFigures: a later half-day counts that it takes an hour or more of")
  default void aLongAbsenceCountsLaterHalfDays() {
    miss(pupil(), day(), "08:05", "17:00");
    assertThat(figures().of(guardian(), pupil(), month()).missed()).isEqualTo(2);
  }

  @Test
  @Clause("AbsenceFigures.toFollow: as many half-days as make an absence repeated")
  default void whoIsMissingOftenIsFollowedAndNobodyElse() {
    miss(otherPupil(), day(), "08:05", "09:00");
    for (int i = 0; i < 5; i++) {
      miss(pupil(), day().plusDays(i), "08:05", "09:00");
    }
    assertThat(toFollow()).containsExactly(new HalfDayCount(pupil(), 5, 5));
  }

  @Test
  @Clause("AbsenceFigures.setRepeatedFrom: from how many half-days an absence is repeated")
  default void eachSchoolSaysFromWhenAnAbsenceIsRepeated() {
    miss(pupil(), day(), "08:05", "09:00");
    miss(pupil(), day(), "14:00", "15:00");
    assertThat(toFollow()).isEmpty();
    int before = figures().repeatedFrom(schoolLife(), school());
    figures().setRepeatedFrom(schoolLife(), school(), 2);
    assertThat(figures().repeatedFrom(schoolLife(), school())).isEqualTo(2);
    assertThat(toFollow()).containsExactly(new HalfDayCount(pupil(), 2, 2));
    figures().setRepeatedFrom(schoolLife(), school(), before);
    assertThat(toFollow()).isEmpty();
  }

  @Test
  @Clause("AbsenceFigures.setRepeatedFrom: from 1 to HALF_DAYS_AT_MOST")
  default void aMonthHasNoMoreHalfDays() {
    for (int none : List.of(0, -1, AbsenceFigures.HALF_DAYS_AT_MOST + 1)) {
      assertThatThrownBy(() -> figures().setRepeatedFrom(schoolLife(), school(), none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Clause("AbsenceFigures.toFollow: most first")
  default void whoIsMissingMostComesFirst() {
    for (int i = 0; i < 5; i++) {
      miss(pupil(), day().plusDays(i), "08:05", "09:00");
      miss(otherPupil(), day().plusDays(i), "08:05", "09:00");
    }
    miss(pupil(), day(), "14:00", "15:00");
    assertThat(toFollow()).extracting(HalfDayCount::pupil).containsExactly(pupil(), otherPupil());
    miss(otherPupil(), day(), "14:00", "15:00");
    miss(otherPupil(), day().plusDays(1), "14:00", "15:00");
    assertThat(toFollow()).extracting(HalfDayCount::pupil).containsExactly(otherPupil(), pupil());
  }

  private List<HalfDayCount> toFollow() {
    return figures().toFollow(schoolLife(), school(), month());
  }

  @Test
  @Clause("AbsenceFigures.month: by class and reason")
  default void theMonthIsCountedByClassAndReason() {
    miss(pupil(), day(), "08:05", "09:00");
    miss(otherPupil(), day(), "08:05", "09:00");
    miss(otherPupil(), day(), "14:00", "15:00");
    assertThat(figures().month(schoolLife(), school(), month()))
        .containsExactly(new AbsenceFigure(Optional.of(group()), "", 3, 2));
  }

  @Test
  @Clause("AbsenceFigures: an absence counts the half-day in which it begins")
  default void anAbsenceCountsTheHalfDayInWhichItBeginsHoweverShort() {
    miss(pupil(), day(), "11:50", "11:55");
    assertThat(figures().of(guardian(), pupil(), month()).missed()).isOne();
  }

  @Test
  @Clause("AbsenceFigures: an hour or more, measured from where the afternoon begins")
  default void aLaterHalfDayOfWhichLessThanAnHourIsTakenDoesNotCount() {
    var afternoon = WeeklyGrid.USUAL.afternoonFrom();
    miss(pupil(), day(), "08:05", afternoon.plusMinutes(59).toString());
    assertThat(figures().of(guardian(), pupil(), month()).missed()).isOne();
    miss(otherPupil(), day(), "08:05", afternoon.plusMinutes(60).toString());
    assertThat(handedOver(otherPupil()).halfDays().missed()).isEqualTo(2);
  }

  private PupilFigure handedOver(PersonId pupil) {
    var first = month().atDay(1);
    return figures().handOver(schoolLife(), school(), first, month().atEndOfMonth()).stream()
        .filter(one -> one.pupil().equals(pupil))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("AbsenceFigures.handOver: what each pupil missed in a period")
  default void whatIsHandedOverTellsOfWhoMissedAndOfNobodyElse() {
    miss(pupil(), day(), "08:05", "09:00");
    miss(pupil(), day().plusDays(1), "14:00", "15:00");
    assertThat(handedOver(pupil()).halfDays()).isEqualTo(new HalfDays(0, 0, 2, 0));
    assertThat(figures().handOver(schoolLife(), school(), day(), day()))
        .singleElement()
        .satisfies(one -> assertThat(one.halfDays()).isEqualTo(new HalfDays(0, 0, 1, 0)))
        .satisfies(one -> assertThat(one.group()).contains(group()));
    var before = day().minusDays(1);
    assertThat(figures().handOver(schoolLife(), school(), before, before)).isEmpty();
  }

  @Test
  @Clause("AbsenceFigures.handOver: 366 days at most")
  default void aPeriodIsAYearAtMost() {
    for (var last : List.of(day().minusDays(1), day().plusDays(366))) {
      assertThatThrownBy(() -> figures().handOver(schoolLife(), school(), day(), last))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Clause("AbsenceFigures.classes: by class and level of study")
  default void aClassIsCountedWithThoseWhoMissedNothing() {
    var before = ofTheClass();
    assertThat(before.halfDays()).isZero();
    for (int i = 0; i < figures().repeatedFrom(schoolLife(), school()); i++) {
      miss(pupil(), day().plusDays(i), "08:05", "09:00");
    }
    miss(otherPupil(), day(), "08:05", "09:00");
    var after = ofTheClass();
    assertThat(after.pupils()).isEqualTo(before.pupils()).isGreaterThanOrEqualTo(2);
    assertThat(after.repeated()).isOne();
    assertThat(after.unjustified()).isEqualTo(after.halfDays()).isGreaterThanOrEqualTo(2);
  }

  /** The class, whatever its pupils study. */
  private ClassFigure ofTheClass() {
    return figures().classes(schoolLife(), school(), month()).stream()
        .filter(one -> one.group().equals(Optional.of(group())))
        .reduce(
            (one, other) ->
                new ClassFigure(
                    one.group(),
                    one.mef(),
                    one.pupils() + other.pupils(),
                    one.halfDays() + other.halfDays(),
                    one.unjustified() + other.unjustified(),
                    one.repeated() + other.repeated()))
        .orElseThrow();
  }

  @Test
  default void whoMayNotIsRefused() {
    for (var work :
        List.<Runnable>of(
            () -> figures().of(guardian(), otherPupil(), month()),
            () -> figures().toFollow(guardian(), school(), month()),
            () -> figures().month(guardian(), school(), month()),
            () -> figures().classes(guardian(), school(), month()),
            () -> figures().handOver(guardian(), school(), day(), day()),
            () -> figures().repeatedFrom(guardian(), school()),
            () -> figures().setRepeatedFrom(guardian(), school(), 2))) {
      assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
    }
  }
}

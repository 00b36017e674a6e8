package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which school year a file may speak of. */
class SchoolTest {
  private static School school(LocalDate today, Month turn) {
    return new School(Optional.empty(), ZoneId.of("Pacific/Noumea"), today, turn);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-15, 2026-02-16, true",
    "2026-09-15, 2026-12-11, true",
    "2026-09-15, 2027-02-15, false",
    "2026-10-31, 2027-02-15, false",
    "2026-11-01, 2027-02-15, true",
    "2027-01-20, 2027-02-15, true",
    "2027-02-01, 2026-12-11, false",
    "2027-01-20, 2026-02-16, true",
  })
  void aYearFromFebruaryIsReadTheWholeYearAndTheNextFromNovember(
      LocalDate today, LocalDate day, boolean near) {
    assertThat(school(today, Month.FEBRUARY).isNearDay(day)).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-09-01, true",
    "2026-11-24, 2026-07-31, false",
    "2027-04-30, 2027-09-01, false",
    "2027-05-01, 2027-09-01, true",
    "2027-08-01, 2027-06-30, false",
  })
  void aYearFromSeptemberIsReadFromAugustAndTheNextFromMay(
      LocalDate today, LocalDate day, boolean near) {
    assertThat(school(today, Month.AUGUST).isNearDay(day)).isEqualTo(near);
  }

  @Test
  void filesSpeakOfANewYearFromAugustOnWhereItBeginsInAugustOrSeptember() {
    assertThat(School.turnOf(LocalDate.of(2026, 8, 17))).isEqualTo(Month.AUGUST);
    assertThat(School.turnOf(LocalDate.of(2026, 9, 1))).isEqualTo(Month.AUGUST);
    assertThat(School.turnOf(LocalDate.of(2026, 2, 16))).isEqualTo(Month.FEBRUARY);
  }
}

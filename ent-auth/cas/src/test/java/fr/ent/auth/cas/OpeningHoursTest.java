package fr.ent.auth.cas;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which moments opening hours contain, and how they are written down. */
class OpeningHoursTest {
  private static OpeningHours hours(String from, String to, DayOfWeek... days) {
    return new OpeningHours(
        List.of(new Window(Set.of(days), LocalTime.parse(from), LocalTime.parse(to))));
  }

  /** 23 November 2026 is a Monday. */
  private static boolean opens(OpeningHours hours, String moment) {
    return hours.contain(LocalDateTime.parse("2026-11-" + moment));
  }

  @Test
  void noHoursAreAllHours() {
    assertThat(opens(OpeningHours.ALWAYS, "23T03:00")).isTrue();
  }

  @Test
  void aWindowOpensWithItsFirstMinuteAndClosesWithItsLast() {
    var hours = hours("07:30", "21:00", MONDAY, TUESDAY);
    assertThat(opens(hours, "23T07:29:59")).isFalse();
    assertThat(opens(hours, "23T07:30")).isTrue();
    assertThat(opens(hours, "24T20:59:59")).isTrue();
    assertThat(opens(hours, "24T21:00")).isFalse();
    assertThat(opens(hours, "25T12:00")).isFalse();
  }

  @Test
  void aWindowThatPassesMidnightEndsTheDayAfter() {
    var hours = hours("20:00", "02:00", FRIDAY, SUNDAY);
    assertThat(opens(hours, "27T20:00")).isTrue();
    assertThat(opens(hours, "28T01:59")).isTrue();
    assertThat(opens(hours, "28T02:00")).isFalse();
    assertThat(opens(hours, "28T20:00")).as("Saturday evening").isFalse();
    assertThat(opens(hours, "30T01:00")).as("from Sunday into Monday").isTrue();
    assertThat(opens(hours, "27T01:00")).as("from Thursday into Friday").isFalse();
  }

  @Test
  void aWindowThatEndsWhenItBeginsIsAWholeDay() {
    var hours = hours("00:00", "00:00", MONDAY);
    assertThat(opens(hours, "23T00:00")).isTrue();
    assertThat(opens(hours, "23T23:59:59")).isTrue();
    assertThat(opens(hours, "24T00:00")).isFalse();
    assertThat(opens(hours, "22T23:59")).isFalse();
  }

  @Test
  void aWindowOnNoDayIsRefused() {
    assertThatThrownBy(() -> hours("08:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hoursAreWrittenDownAndReadBack() {
    var all =
        new OpeningHours(
            List.of(
                hours("07:30", "21:00", TUESDAY, MONDAY).windows().get(0),
                hours("20:00", "02:15:30", SUNDAY).windows().get(0)));
    assertThat(all.windows().get(0)).hasToString("MONDAY,TUESDAY 07:30 21:00");
    assertThat(all.windows()).allMatch(one -> Window.of(one.toString()).equals(one));
    assertThatThrownBy(() -> Window.of("MONDAY 08:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBeginningsOfTheWeekToComeAreKnownInOrder() {
    var monday = LocalDateTime.parse("2026-11-23T07:30");
    assertThat(OpeningHours.ALWAYS.beginnings(monday)).isEmpty();
    var hours =
        new OpeningHours(
            List.of(
                hours("20:00", "02:00", SUNDAY).windows().get(0),
                hours("07:30", "21:00", MONDAY, TUESDAY).windows().get(0)));
    assertThat(hours.beginnings(monday))
        .containsExactly(
            LocalDateTime.parse("2026-11-24T07:30"),
            LocalDateTime.parse("2026-11-29T20:00"),
            LocalDateTime.parse("2026-11-30T07:30"));
  }
}

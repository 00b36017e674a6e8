package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.notices.QuietHours;
import fr.ent.tck.Clause;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are left alone, on the clocks of the school. */
class QuietHoursTest {
  /** What is told when it is sent at a moment: then, or at the end of the pause. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @Clause("MSG-4")
  @Clause("DEC-03")
  @CsvSource({
    // An ordinary evening and night: the first moment is quiet, the last one is not.
    "Europe/Paris, USUAL, 2026-11-24T19:59:59, 2026-11-24T19:59:59",
    "Europe/Paris, USUAL, 2026-11-24T20:00:00, 2026-11-25T07:00:00",
    "Europe/Paris, USUAL, 2026-11-24T23:59:59, 2026-11-25T07:00:00",
    "Europe/Paris, USUAL, 2026-11-25T00:00:00, 2026-11-25T07:00:00",
    "Europe/Paris, USUAL, 2026-11-25T06:59:59, 2026-11-25T07:00:00",
    "Europe/Paris, USUAL, 2026-11-25T07:00:00, 2026-11-25T07:00:00",
    // The week-end.
    "Europe/Paris, USUAL, 2026-11-27T19:59:00, 2026-11-27T19:59:00",
    "Europe/Paris, USUAL, 2026-11-27T20:00:00, 2026-11-30T07:00:00",
    "Europe/Paris, USUAL, 2026-11-28T12:00:00, 2026-11-30T07:00:00",
    "Europe/Paris, USUAL, 2026-11-29T19:00:00, 2026-11-30T07:00:00",
    "Europe/Paris, USUAL, 2026-11-30T06:59:59, 2026-11-30T07:00:00",
    "Europe/Paris, USUAL, 2026-11-30T07:00:00, 2026-11-30T07:00:00",
    // Both nights on which clocks are moved, at the end of the week-end.
    "Europe/Paris, USUAL, 2026-10-24T21:00:00, 2026-10-26T07:00:00",
    "Europe/Paris, USUAL, 2026-10-25T02:30:00, 2026-10-26T07:00:00",
    "Europe/Paris, USUAL, 2026-03-28T21:00:00, 2026-03-30T07:00:00",
    "America/Miquelon, USUAL, 2026-03-08T03:30:00, 2026-03-09T07:00:00",
    // Overseas, where Paris sleeps or works.
    "Indian/Reunion, USUAL, 2026-11-24T20:00:00, 2026-11-25T07:00:00",
    "Pacific/Noumea, USUAL, 2026-11-27T20:00:00, 2026-11-30T07:00:00",
    "America/Guadeloupe, USUAL, 2026-11-27T19:59:59, 2026-11-27T19:59:59",
    "Pacific/Tahiti, USUAL, 2026-11-30T06:00:00, 2026-11-30T07:00:00",
    // The end of February, and of the year.
    "Europe/Paris, USUAL, 2028-02-29T20:00:00, 2028-03-01T07:00:00",
    "Europe/Paris, USUAL, 2026-12-31T23:59:59, 2027-01-01T07:00:00",
    // What a school has set.
    "Europe/Paris, LATE, 2026-11-28T21:00:00, 2026-11-28T21:00:00",
    "Europe/Paris, LATE, 2026-11-28T23:30:00, 2026-11-29T05:30:00",
    "Europe/Paris, NEVER, 2026-11-28T03:00:00, 2026-11-28T03:00:00",
    "Europe/Paris, DAYTIME, 2026-11-24T13:00:00, 2026-11-24T14:00:00"
  })
  void nobodyIsToldInThePause(String zone, String hours, String sent, String told) {
    var clocks = ZoneId.of(zone);
    var at = LocalDateTime.parse(sent).atZone(clocks).toInstant();
    assertThat(hours(hours).nextOpen(at, clocks).atZone(clocks).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse(told));
    assertThat(hours(hours).isQuiet(at, clocks)).isNotEqualTo(sent.equals(told));
  }

  private static QuietHours hours(String name) {
    var like = QuietHours.WeekEnd.LIKE_OTHER_DAYS;
    return switch (name) {
      case "LATE" -> new QuietHours(LocalTime.of(22, 0), LocalTime.of(5, 30), like);
      case "NEVER" -> new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, like);
      case "DAYTIME" -> new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), like);
      default -> QuietHours.USUAL;
    };
  }
}

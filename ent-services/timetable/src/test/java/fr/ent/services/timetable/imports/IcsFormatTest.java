package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.tck.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calendars say. */
class IcsFormatTest {
  private final IcsFormat format = new IcsFormat();

  private static String calendar(String... events) {
    var text =
        new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//X//X//FR\nX-WR-CALNAME:4B\n");
    for (var one : events) {
      text.append("BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\n").append(one).append("END:VEVENT\n");
    }
    return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
  }

  private static String event(String uid, String start, String end, String more) {
    return "UID:" + uid + "\nDTSTART" + start + "\nDTEND" + end + "\nSUMMARY:Latin - 4B\n" + more;
  }

  private Written read(String... events) {
    return format.read(Texts.file(calendar(events)), Texts.SCHOOL);
  }

  private static List<String> times(Written written) {
    return written.lessons().stream().map(one -> one.time().from().toString()).toList();
  }

  private static final String MORNING = ";TZID=Europe/Paris:20261019T080000";
  private static final String LATER = ";TZID=Europe/Paris:20261019T085500";

  @Test
  @Clause("EDT-02")
  void aWeeklyRuleStaysAtItsHourWhenTheClocksChange() {
    var written =
        read(event("a", MORNING, LATER, "RRULE:FREQ=WEEKLY;COUNT=3\nLOCATION:B12\\, B13\n"));
    assertThat(times(written))
        .containsExactly("2026-10-19T08:00", "2026-10-26T08:00", "2026-11-02T08:00");
    assertThat(written.lessons()).extracting(WrittenLesson::rooms).contains(List.of("B12", "B13"));
    assertThat(written.lessons()).extracting(WrittenLesson::groups).contains(List.of("CLASS:4B"));
    assertThat(written.lessons().get(0).title()).isEqualTo("Latin");
  }

  @Test
  void whatIsExcludedIsNotThereAndWhatReplacesComesInItsPlace() {
    var written =
        read(
            event(
                "a",
                MORNING,
                LATER,
                """
                RRULE:FREQ=WEEKLY;UNTIL=20261116T235959Z
                EXDATE;TZID=Europe/Paris:20261026T080000
                """),
            event(
                "a",
                ";TZID=Europe/Paris:20261103T140000",
                ";TZID=Europe/Paris:20261103T145500",
                "RECURRENCE-ID;TZID=Europe/Paris:20261102T080000\n"));
    assertThat(times(written))
        .containsExactlyInAnyOrder(
            "2026-10-19T08:00", "2026-11-03T14:00", "2026-11-09T08:00", "2026-11-16T08:00");
    assertThat(written.lessons()).extracting(WrittenLesson::sourceId).containsOnly("a/1/08:00");
  }

  @Test
  void timesOfTheWorldAndOfNoZoneAreOnTheClocksOfTheSchool() {
    var reunion = Texts.school("0999001W", "Indian/Reunion");
    var file =
        Texts.file(
            calendar(
                event("a", ":20261124T040000Z", ":20261124T050000Z", ""),
                event("b", ":20261124T100000", ":20261124T110000", ""),
                event("c", MORNING, LATER, "STATUS:CANCELLED\n")));
    var written = format.read(file, reunion);
    assertThat(times(written))
        .containsExactly("2026-11-24T08:00", "2026-11-24T10:00", "2026-10-19T10:00");
    assertThat(written.lessons().get(2).cancelled()).isTrue();
  }

  @Test
  void whatIsNoLessonIsToldAndTheRestComesIn() {
    var written =
        read(
            event("a", MORNING, LATER, "RRULE:FREQ=SECONDLY\n"),
            event("b", ";VALUE=DATE:20261124", ";VALUE=DATE:20261125", ""),
            event("c", ":20191124T100000", ":20191124T110000", ""),
            event("d", ":20261124T100000", ":20261124T100000", ""),
            event("e", ":20261124T100000", ":20261124T110000", ""),
            event("f", ":00010101T100000", ":00010101T110000", "RRULE:FREQ=DAILY\n"));
    assertThat(written.lessons()).hasSize(1);
    assertThat(written.findings())
        .extracting(ImportFinding::kind)
        .containsExactly(
            ImportFinding.Kind.RECURRENCE,
            ImportFinding.Kind.WHOLE_DAY,
            ImportFinding.Kind.OUTSIDE_YEAR,
            ImportFinding.Kind.NO_TIME,
            ImportFinding.Kind.RECURRENCE);
  }

  @Test
  void eachCalendarIsASourceOfItsOwn() {
    var one = read(event("e", MORNING, LATER, ""));
    var same = read(event("f", MORNING, LATER, ""));
    var other =
        format.read(
            Texts.file(
                calendar(event("e", MORNING, LATER, "")).replace("CALNAME:4B", "CALNAME:4C")),
            Texts.SCHOOL);
    assertThat(one.source()).isEqualTo(same.source()).isNotEqualTo(other.source());
  }

  @Test
  void damagedFilesAreRefused() {
    var whole = calendar(event("e", MORNING, LATER, ""));
    assertThat(Texts.refused(format, Texts.file(whole.substring(0, whole.length() - 30))))
        .contains(Reason.TRUNCATED);
    assertThat(Texts.refused(format, Texts.file(calendar()))).contains(Reason.EMPTY);
    assertThat(Texts.refused(format, Texts.file(whole.replace("20261019", "20161019"))))
        .contains(Reason.OTHER_YEAR);
    assertThat(Texts.refused(format, Texts.file(whole.replace("END:VEVENT", "END:VJOURNAL"))))
        .contains(Reason.MALFORMED);
  }
}

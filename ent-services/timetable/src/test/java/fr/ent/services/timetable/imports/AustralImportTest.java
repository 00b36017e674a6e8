package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.services.timetable.PaperDirectory;
import fr.ent.services.timetable.PaperPolicy;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a school whose year is that of the calendar. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class AustralImportTest {
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20260201T000000Z
      DTSTART:%s080000
      DTEND:%s090000
      SUMMARY:Latin
      CATEGORIES:4B
      END:VEVENT
      END:VCALENDAR
      """;

  private final TimetableImports imports;
  private final SchoolCalendar calendar;
  private final SettableClock clock;

  AustralImportTest(TimetableImports imports, SchoolCalendar calendar, SettableClock clock) {
    this.imports = imports;
    this.calendar = calendar;
    this.clock = clock;
  }

  @BeforeEach
  void southwards() {
    calendar.setZone(Fixture.house(), Fixture.SCHOOL, HolidayZone.WALLIS);
    clock.set(Instant.parse("2026-09-15T06:40:00Z"));
  }

  @AfterEach
  void home() {
    calendar.setZone(Fixture.house(), Fixture.SCHOOL, HolidayZone.B);
    clock.set(Instant.parse("2026-11-24T06:40:00Z"));
  }

  private TimetableImport read(String day) {
    var text = FILE.formatted(day + "T", day + "T").replace("\n", "\r\n");
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return imports.read(Fixture.house(), Fixture.SCHOOL, "a", content);
  }

  @Test
  void aFileOfTheRunningYearIsReadAfterAugustToo() {
    assertThat(read("20260720").lessons()).isEqualTo(1);
    assertThatThrownBy(() -> read("20270301")).isInstanceOf(UnreadableTimetableException.class);
    clock.set(Instant.parse("2026-11-24T06:40:00Z"));
    assertThat(read("20270301").lessons()).isEqualTo(1);
  }

  @Test
  void anImportIsKeptUntilTheYearOfTheSchoolTurns(ImportUpkeep upkeep) {
    var id = read("20260720").id();
    clock.set(Instant.parse("2028-01-31T12:00:00Z"));
    upkeep.run();
    assertThat(imports.find(Fixture.house(), id)).isPresent();
    clock.set(Instant.parse("2028-02-01T12:00:00Z"));
    upkeep.run();
    assertThat(imports.find(Fixture.house(), id)).isEmpty();
  }

  @Test
  void aYearThatWasEnteredSaysWhenItTurnsWhateverTheZone() {
    calendar.setZone(Fixture.house(), Fixture.SCHOOL, HolidayZone.of("ATOLL"));
    assertThatThrownBy(() -> read("20260720")).isInstanceOf(UnreadableTimetableException.class);
    calendar.enter(
        Fixture.house(),
        HolidayZone.of("ATOLL"),
        new SchoolYear(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 12, 11)));
    assertThat(read("20260720").lessons()).isEqualTo(1);
  }
}

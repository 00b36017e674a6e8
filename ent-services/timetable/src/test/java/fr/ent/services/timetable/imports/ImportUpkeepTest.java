package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.TimetableImport.State;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.core.database.Database;
import fr.ent.services.timetable.PaperPolicy;
import fr.ent.services.timetable.PaperRoll;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long what files say is kept. */
@EntTest(beans = {PaperRoll.class, PaperPolicy.class, AuditInMemory.class})
class ImportUpkeepTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART:20261125T080000
      DTEND:20261125T090000
      SUMMARY:Latin
      CATEGORIES:4B
      END:VEVENT
      END:VCALENDAR
      """;

  private final TimetableImports imports;
  private final Database database;

  ImportUpkeepTest(TimetableImports imports, Database database) {
    this.imports = imports;
    this.database = database;
  }

  private long lessonsKept() {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select count(*) from timetable.import_lesson")
                .mapTo(Long.class)
                .one());
  }

  @Test
  void whatAFileSaidIsErasedAfterSixtyDaysAndTheImportAfterTheFollowingYear(
      ImportUpkeep upkeep, SettableClock clock) {
    var house = Fixture.house();
    var content = FILE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    var id = imports.read(house, Fixture.SCHOOL, "a", new ByteArrayInputStream(content)).id();
    clock.set(MORNING.plus(Duration.ofDays(59)));
    upkeep.run();
    assertThat(imports.namesOf(house, id)).hasSize(2);
    assertThat(lessonsKept()).isEqualTo(1);
    clock.set(MORNING.plus(Duration.ofDays(61)));
    upkeep.run();
    assertThat(imports.namesOf(house, id)).isEmpty();
    assertThat(lessonsKept()).isZero();
    assertThat(imports.find(house, id).orElseThrow().state()).isEqualTo(State.CLOSED);
    clock.set(Instant.parse("2028-07-31T12:00:00Z"));
    upkeep.run();
    assertThat(imports.find(house, id)).isPresent();
    clock.set(Instant.parse("2028-08-01T12:00:00Z"));
    upkeep.run();
    assertThat(imports.find(house, id)).isEmpty();
    clock.set(MORNING);
  }
}

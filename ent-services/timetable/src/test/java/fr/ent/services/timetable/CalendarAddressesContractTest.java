package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.timetable.CalendarAddressesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and two readers that do not know each other read the same. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class CalendarAddressesContractTest implements CalendarAddressesContract, PaperSchool {
  private final CalendarAddresses addresses;
  private final TimetableIntake intake;
  private final TimetableChanges changes;
  private final Database database;
  private final PaperDirectory directory;
  private final SettableClock clock;

  CalendarAddressesContractTest(
      CalendarAddresses addresses,
      TimetableIntake intake,
      TimetableChanges changes,
      Database database,
      PaperDirectory directory,
      SettableClock clock) {
    this.addresses = addresses;
    this.intake = intake;
    this.changes = changes;
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  @AfterEach
  void home() {
    directory.back();
    clock.set(Instant.parse("2026-11-24T06:40:00Z"));
  }

  @Override
  public CalendarAddresses addresses() {
    return addresses;
  }

  @Override
  public TimetableIntake intake() {
    return intake;
  }

  @Override
  public void empty() {
    EmptyTimetable.of(database);
  }

  @Override
  public void passTime() {
    clock.advance(Duration.ofMinutes(5));
  }

  @Override
  public void leave(PersonId person) {
    directory.gone(person);
  }

  @Override
  public void loseChild() {
    directory.loseChild();
  }

  private String text() {
    var secret = addresses.make(teacher(), teacher().person());
    return addresses.read(Fixture.TERRITORY, secret).orElseThrow().text();
  }

  private List<VEvent> events() {
    return Biweekly.parse(text()).first().getEvents();
  }

  private static Instant start(VEvent event) {
    return event.getDateStart().getValue().toInstant();
  }

  @Test
  @Clause("EDT-04")
  void anotherReaderFindsTheSameMomentsOnBothSidesOfSummerTime() throws Exception {
    empty();
    // The clocks of Paris go forward on 28 March 2027.
    var before = lesson("w", schoolClass(), LocalDate.of(2027, 3, 26), "08:00", "08:55");
    var after = lesson("s", schoolClass(), LocalDate.of(2027, 3, 29), "08:00", "08:55");
    intake.take(
        head(),
        new TimetablePlan(school(), SOFTWARE, before.week(), after.week(), List.of(before, after)));
    assertThat(events()).isEmpty();
    clock("2027-03-01T07:00:00Z");
    assertThat(events())
        .extracting(CalendarAddressesContractTest::start)
        .containsExactly(
            Instant.parse("2027-03-26T07:00:00Z"), Instant.parse("2027-03-29T06:00:00Z"));
    assertThat(new CalendarBuilder().build(new StringReader(text())).getComponents("VEVENT"))
        .hasSize(2);
  }

  private void clock(String now) {
    clock.set(Instant.parse(now));
  }

  @Test
  @Clause("EDT-04")
  void aSchoolOverseasHasItsOwnClock() {
    directory.place("9740001W", "28", "Indian/Reunion");
    assertThat(text()).contains("TZID:Indian/Reunion");
    assertThat(start(events().get(0))).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
  }

  @Test
  @Clause("EDT-04")
  void aChangedLessonKeepsItsUidAndCountsUpAndACancelledOneSaysSo() {
    var before = events().get(0);
    var id = LessonId.of(before.getUid().getValue());
    assertThat(before.getSequence().getValue()).isZero();
    assertThat(before.getStatus().getValue()).isEqualTo(Status.confirmed().getValue());
    assertThat(before.getCategories().get(0).getValues()).containsExactly("4B");
    changes.cancel(head(), id, "Camille Zqname1 est absent");
    var after = events().get(0);
    assertThat(after.getUid()).isEqualTo(before.getUid());
    assertThat(after.getSequence().getValue()).isEqualTo(1);
    assertThat(after.getStatus().getValue()).isEqualTo(Status.cancelled().getValue());
    assertThat(text()).doesNotContain("Zqname").doesNotContain("Camille");
  }
}

package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.absences.RollCallSheet.Expected;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from a measure: word to the family, the sheet of a lesson, and its last day. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class IncidentsTest extends ExplanationCase {
  private static final TimeSpan ALL_DAY =
      new TimeSpan(
          SmallSchool.TUESDAY.atStartOfDay(), SmallSchool.TUESDAY.plusDays(1).atStartOfDay());

  private final Incidents incidents;
  private final SettableClock clock;
  private final Database database;
  private final AbsenceUpkeep upkeep;

  IncidentsTest(EntRuntime ent) {
    this.incidents = ent.get(Incidents.class);
    this.clock = ent.get(SettableClock.class);
    this.database = ent.get(Database.class);
    this.upkeep = ent.get(AbsenceUpkeep.class);
  }

  private Incident report() {
    return incidents.report(
        SmallSchool.schoolLife(),
        new IncidentDraft(
            IncidentId.random(),
            Fixture.SCHOOL,
            SmallSchool.TUESDAY.minusDays(1).atTime(10, 0),
            "Cour",
            "Une bagarre.",
            List.of(
                new Involved(SmallSchool.PUPIL, Part.AUTHOR),
                new Involved(SmallSchool.PUPILS.get(1), Part.VICTIM))));
  }

  private Measure decide(MeasureKind kind, Optional<TimeSpan> covers) {
    var draft =
        new MeasureDraft(
            MeasureId.random(), report().id(), SmallSchool.PUPIL, kind, covers, "Bagarre.");
    var decided = incidents.decide(SmallSchool.head(), draft);
    events.awaitDelivery();
    return decided;
  }

  @Test
  @Clause("ABS-06: the family is told of a decision, and not in a message which")
  void bothGuardiansAreToldThatThereIsADecisionAndNotWhich() {
    var decided = decide(MeasureKind.REPRIMAND, Optional.empty());
    assertThat(notices.sent())
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(MeasureNotices.DECIDED);
              assertThat(one.facts()).isEmpty();
              assertThat(one.notBefore()).isEqualTo(decided.decided().plus(Duration.ofMinutes(10)));
            })
        .extracting(one -> one.recipient())
        .containsExactlyInAnyOrder(SmallSchool.MOTHER, SmallSchool.FATHER);
  }

  @Test
  void whatIsTakenBackAtOnceIsNotToldAndWhatIsTakenBackLaterIs() {
    var early = decide(MeasureKind.REPRIMAND, Optional.empty());
    incidents.cancel(SmallSchool.head(), early.id());
    events.awaitDelivery();
    assertThat(notices.takenBack()).containsExactly("absences/measure/" + early.id());
    assertThat(notices.sent()).extracting(one -> one.kind()).containsOnly(MeasureNotices.DECIDED);
    var late = decide(MeasureKind.REPRIMAND, Optional.empty());
    clock.advance(Duration.ofMinutes(11));
    incidents.cancel(SmallSchool.head(), late.id());
    events.awaitDelivery();
    assertThat(notices.sent())
        .filteredOn(one -> one.kind().equals(MeasureNotices.CANCELLED))
        .hasSize(2);
  }

  @Test
  @Clause("ABS-06: whoever is excluded is not looked for")
  void whoeverIsExcludedIsExpectedToBeMissingAndNobodyIsFrightened() {
    var decided = decide(MeasureKind.SCHOOL_EXCLUSION, Optional.of(ALL_DAY));
    assertThat(expected()).containsExactly(Expected.EXCUSED);
    notices.clear();
    var missed = record();
    events.awaitDelivery();
    assertThat(state(missed)).isEqualTo(AbsenceState.JUSTIFIED);
    assertThat(notices.sent()).isEmpty();
    register.withdraw(SmallSchool.schoolLife(), missed.id());
    incidents.cancel(SmallSchool.head(), decided.id());
    assertThat(expected()).isEmpty();
  }

  private List<Expected> expected() {
    var lesson = SmallSchool.lesson(1, LESSON, LessonState.PLANNED).id();
    return calls.open(SmallSchool.teacher(), lesson).lines().stream()
        .flatMap(one -> one.expected().stream())
        .toList();
  }

  @Test
  @Clause("ABS-06: R511-13, each sanction leaves the file on its day")
  void eachLeavesTheFileAtTheEndOfItsSchoolYear() {
    assertThat(MeasureKind.WARNING.lastDay(LocalDate.of(2026, 11, 24))).isEqualTo("2027-08-31");
    var austral = SchoolYear.usual(HolidayZone.NEW_CALEDONIA, LocalDate.of(2026, 11, 24));
    assertThat(MeasureKind.WARNING.lastDay(austral)).isEqualTo("2027-01-31");
    assertThat(MeasureKind.REPRIMAND.lastDay(austral)).isEqualTo("2028-01-31");
    assertThat(MeasureKind.WARNING.lastDay(LocalDate.of(2027, 8, 31))).isEqualTo("2027-08-31");
    assertThat(MeasureKind.REPRIMAND.lastDay(LocalDate.of(2026, 9, 1))).isEqualTo("2028-08-31");
    assertThat(MeasureKind.CLASS_EXCLUSION.lastDay(LocalDate.of(2027, 1, 5)))
        .isEqualTo("2029-08-31");
    var warning = decide(MeasureKind.WARNING, Optional.empty());
    clock.set(Instant.parse("2027-08-31T10:00:00Z"));
    upkeep.run();
    assertThat(ofPupil()).containsExactly(warning);
    clock.set(Instant.parse("2027-09-01T10:00:00Z"));
    // Nobody reads it any more, even before the night in which it is erased.
    assertThat(ofPupil()).isEmpty();
    assertThat(count("measure")).isEqualTo(1);
    upkeep.run();
    for (var table : List.of("measure", "measure_change", "incident", "involved")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void anIncidentStaysAsLongAsAMeasureOfIt() {
    decide(MeasureKind.REPRIMAND, Optional.empty());
    clock.set(Instant.parse("2027-09-02T10:00:00Z"));
    upkeep.run();
    assertThat(count("incident")).isEqualTo(1);
    clock.set(Instant.parse("2028-09-01T10:00:00Z"));
    upkeep.run();
    assertThat(count("incident") + count("involved")).isZero();
  }

  /** Whoever works in two schools finds what was reported here, however much it was there. */
  @Test
  void whatWasReportedInAnotherSchoolTakesNoPlaceHere() {
    var here = report();
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into absences.incident
                  (id, structure, happened, place, words, reported_by, reported_at, last_day)
                select gen_random_uuid(), gen_random_uuid(), happened + interval '1 hour', place,
                  words, reported_by, reported_at, last_day
                from absences.incident, generate_series(1, 200) where id = ?""",
                here.id().value()));
    assertThat(incidents.reported(SmallSchool.schoolLife(), day(), day())).containsExactly(here);
  }

  private List<Measure> ofPupil() {
    return incidents.measuresOf(SmallSchool.mother(), SmallSchool.PUPIL);
  }

  private int count(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select count(*) from absences." + table)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  @Clause("PRIV-3")
  void ofWhoeverIsErasedNothingIsLeft() {
    decide(MeasureKind.REPRIMAND, Optional.empty());
    erase(SmallSchool.PUPIL);
    assertThat(count("measure") + count("measure_change")).isZero();
    assertThat(count("involved")).isEqualTo(1);
    assertThat(incidents.in(SmallSchool.head(), Fixture.SCHOOL, day(), day()))
        .singleElement()
        .satisfies(one -> assertThat(one.words()).isEqualTo("…"));
    erase(SmallSchool.PUPILS.get(1));
    assertThat(count("incident")).isZero();
  }

  private static LocalDate day() {
    return SmallSchool.TUESDAY.minusDays(1);
  }

  private void erase(PersonId person) {
    database.useTerritory(
        Fixture.TERRITORY, handle -> new AbsencePeople(handle).erase(List.of(person.value())));
  }
}

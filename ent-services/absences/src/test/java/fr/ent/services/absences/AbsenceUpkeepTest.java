package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of absences when people go and years pass. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceUpkeepTest {
  private static final PersonId OTHER = SmallSchool.PUPILS.get(1);

  private final AbsenceRegister register;
  private final RollCalls calls;
  private final Explanations explanations;
  private final PaperTimetable timetable;
  private final PaperDirectory directory;
  private final Database database;
  private final EventBus bus;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final AbsenceUpkeep upkeep;

  AbsenceUpkeepTest(
      AbsenceRegister register,
      RollCalls calls,
      Explanations explanations,
      PaperTimetable timetable,
      PaperDirectory directory,
      Database database,
      EventBus bus,
      RecordedEvents events,
      SettableClock clock,
      AbsenceUpkeep upkeep) {
    this.register = register;
    this.calls = calls;
    this.explanations = explanations;
    this.timetable = timetable;
    this.directory = directory;
    this.database = database;
    this.bus = bus;
    this.events = events;
    this.clock = clock;
    this.upkeep = upkeep;
  }

  @BeforeEach
  void everythingOfEverybody() {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    directory.begin();
    clock.set(Instant.parse("2026-11-24T07:10:00Z"));
    timetable.put(
        SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED));
    for (var pupil : List.of(SmallSchool.PUPIL, OTHER)) {
      directory.relate(pupil, SmallSchool.MOTHER, Kinship.MOTHER, LegalLevel.LEGAL_GUARDIAN, true);
    }
  }

  private void fill(PersonId... missing) {
    var marks = List.of(missing).stream().map(one -> RollMark.of(one, Kind.ABSENT)).toList();
    var lesson = SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED);
    calls.submit(
        SmallSchool.teacher(),
        new RollCall(RollCallId.random(), lesson.id(), clock.instant(), marks));
    for (var one : missing) {
      var said =
          explanations.explain(
              SmallSchool.mother(),
              new ExplanationDraft(
                  ExplanationId.random(),
                  one,
                  SmallSchool.tuesday("14:00", "15:00"),
                  "illness",
                  ""));
      explanations.attach(SmallSchool.mother(), said.id(), Samples.pdf());
    }
    events.awaitDelivery();
  }

  /** Everything that is kept, as one text. */
  private String kept() {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            EmptyAbsences.TABLES.stream()
                .flatMap(
                    table ->
                        handle
                            .createQuery("select t::text from absences." + table + " t")
                            .mapTo(String.class)
                            .stream())
                .collect(Collectors.joining("\n")));
  }

  private void publish(EntEvent event) {
    database.useTerritory(Fixture.TERRITORY, handle -> bus.publish(event));
    events.awaitDelivery();
  }

  @Test
  @Clause("PRIV-3")
  void whoIsErasedIsFoundNowhere() {
    fill(SmallSchool.PUPIL, OTHER);
    for (var one : List.of(SmallSchool.PUPIL, SmallSchool.TEACHER, SmallSchool.MOTHER)) {
      assertThat(kept()).contains(one.toString());
    }
    publish(
        new PeopleDeleted(
            clock.instant(),
            Fixture.TERRITORY,
            List.of(SmallSchool.PUPIL, SmallSchool.TEACHER, SmallSchool.MOTHER)));
    for (var one : List.of(SmallSchool.PUPIL, SmallSchool.TEACHER, SmallSchool.MOTHER)) {
      assertThat(kept()).doesNotContain(one.toString());
    }
    assertThat(kept()).contains(OTHER.toString());
  }

  @Test
  void whoIsMergedKeepsOneOfEach() {
    fill(SmallSchool.PUPIL, OTHER);
    publish(new PersonMerged(clock.instant(), Fixture.TERRITORY, SmallSchool.PUPIL, OTHER));
    assertThat(kept()).doesNotContain(OTHER.toString());
    var day = SmallSchool.TUESDAY;
    assertThat(register.absencesOf(Fixture.house(), SmallSchool.PUPIL, day, day)).hasSize(1);
    assertThat(explanations.of(Fixture.house(), SmallSchool.PUPIL, day, day)).hasSize(2);
  }

  @Test
  @Clause("PRIV-4")
  void documentsGoAfterAYearAndTheRestAfterFour() {
    fill(SmallSchool.PUPIL);
    clock.advance(Duration.ofDays(364));
    upkeep.run();
    assertThat(count("document")).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    upkeep.run();
    assertThat(count("document") + count("document_part")).isZero();
    assertThat(count("absence")).isEqualTo(1);
    clock.advance(Duration.ofDays(1461 - 366));
    upkeep.run();
    assertThat(count("absence")).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    upkeep.run();
    assertThat(kept()).isEmpty();
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
}

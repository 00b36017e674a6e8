package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Uai;
import fr.ent.api.timetable.ImportForecast;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.ImportedName.Match;
import fr.ent.api.timetable.ImportedName.State;
import fr.ent.api.timetable.LeftLessons;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.services.simulators.timetable.EdtFile;
import fr.ent.services.simulators.timetable.FileSchool;
import fr.ent.services.simulators.timetable.StsFile;
import fr.ent.services.simulators.timetable.UdtFile;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of timetable software put together with a school, and what is remembered of it. */
@EntTest(beans = {PaperRoll.class, PaperPolicy.class, AuditInMemory.class})
class ImportDeskTest implements PaperSchool {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");

  private final TimetableImports imports;
  private final Timetable timetable;
  private final Database database;
  private final List<Group> groups;

  ImportDeskTest(
      TimetableImports imports, Timetable timetable, Database database, Directory directory) {
    this.imports = imports;
    this.timetable = timetable;
    this.database = database;
    this.groups = directory.groupsIn(Fixture.house(), Fixture.SCHOOL);
  }

  @BeforeEach
  void empty() {
    EmptyTimetable.of(database);
  }

  private PlannedLesson lesson(String id, GroupId group, Person teacher, int day) {
    var plain = lesson(id, group, MONDAY.plusDays(day), "10:10", "11:05");
    return new PlannedLesson(
        id,
        plain.week(),
        plain.time(),
        "Maths",
        Optional.of(PaperRoll.MATHS),
        plain.groups(),
        List.of(teacher.id()),
        plain.rooms(),
        false);
  }

  /** Four teachers in two weeks; what is on Friday of the first is not in the second. */
  private FileSchool school(Function<Person, Optional<LocalDate>> birth) {
    var lessons =
        List.of(
            lesson("a", CLASS, PaperRoll.BELVAL, 2),
            lesson("b", OTHER_CLASS, PaperRoll.TOUR, 3),
            lesson("c", HALF, PaperRoll.MARTIN, 4),
            lesson("a", CLASS, PaperRoll.BELVAL, 9),
            lesson("b", OTHER_CLASS, PaperRoll.TOUR, 10));
    var teachers =
        Stream.of(PaperRoll.BELVAL, PaperRoll.TOUR, PaperRoll.MARTIN)
            .map(
                one ->
                    new FileSchool.Teacher(
                        one.id(), one.names().first(), one.names().last(), birth.apply(one), ""))
            .toList();
    return new FileSchool(
        Uai.of("0999001W"),
        teachers,
        groups,
        Map.of(PaperRoll.MATHS, "Maths"),
        new TimetablePlan(
            Fixture.SCHOOL, SOFTWARE, MONDAY, MONDAY.plusWeeks(1), new ArrayList<>(lessons)));
  }

  private FileSchool withBirths() {
    return school(Person::birthDate);
  }

  private FileSchool withoutBirths() {
    return school(one -> Optional.empty());
  }

  private TimetableImport read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private TimetableImport read(byte[] file) {
    return imports.read(head(), Fixture.SCHOOL, "export", new ByteArrayInputStream(file));
  }

  private List<Lesson> seen() {
    return timetable.lessonsIn(head(), Fixture.SCHOOL, MONDAY, MONDAY.plusDays(13));
  }

  private List<String> told() {
    return seen().stream()
        .map(one -> one.time() + " " + one.groups() + one.teachers() + one.subject() + one.rooms())
        .toList();
  }

  private ImportedName martin(TimetableImport one) {
    return imports.namesOf(head(), one.id()).stream()
        .filter(name -> name.label().contains("MARTIN"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("EDT-02")
  void theExportOfASchoolComesInWholeAndAgainChangesNothing() {
    var read = read(EdtFile.of(withBirths()));
    assertThat(read.source()).isEqualTo(TimetableSource.EDT);
    assertThat(imports.namesOf(head(), read.id()))
        .hasSize(7)
        .allMatch(one -> one.state() == State.FOUND);
    assertThat(imports.apply(head(), read.id()).added()).isEqualTo(5);
    var before = seen();
    assertThat(before).hasSize(5);
    assertThat(before.get(0).subject()).contains(PaperRoll.MATHS);
    assertThat(imports.apply(head(), read(EdtFile.of(withBirths())).id()).isQuiet()).isTrue();
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  @Clause("EDT-02")
  void bothProgramsBringTheSameLessons() {
    imports.apply(head(), read(EdtFile.of(withBirths())).id());
    var byEdt = told();
    empty();
    var read = read(UdtFile.of(withoutBirths()));
    assertThat(read.source()).isEqualTo(TimetableSource.UDT);
    assertThat(martin(read).state()).isEqualTo(State.NOT_FOUND);
    imports.match(head(), read.id(), martin(read).key(), PaperRoll.MARTIN.id().toString());
    imports.apply(head(), read.id());
    assertThat(told()).isEqualTo(byEdt);
  }

  @Test
  @Clause("EDT-02")
  void aSchoolThatChangesItsSoftwareKeepsOnePlanAndMayTurnBack() {
    var edt = read(EdtFile.of(withBirths()));
    imports.apply(head(), edt.id());
    var before = told();
    var udt = read(UdtFile.of(withBirths()));
    imports.match(head(), udt.id(), martin(udt).key(), PaperRoll.MARTIN.id().toString());
    var left = imports.forecast(head(), udt.id()).left();
    assertThat(left)
        .containsExactly(
            new ImportForecast.Left(new LeftLessons(SourceName.of("EDT"), 5, 0), "export"));
    var report = imports.applyInstead(head(), udt.id(), Set.of(SourceName.of("EDT")));
    assertThat(report.added()).isEqualTo(5);
    assertThat(report.removed()).isEqualTo(5);
    assertThat(told()).isEqualTo(before);
    assertThat(imports.forecast(head(), udt.id()).left()).isEmpty();
    assertThat(imports.applyInstead(head(), edt.id(), Set.of(SourceName.of("UDT"))).added())
        .isEqualTo(5);
    assertThat(told()).isEqualTo(before);
  }

  @Test
  @Clause("EDT-02")
  void ofTwoOfOneNameNeitherIsGuessed() {
    var read = read(EdtFile.of(withoutBirths()));
    assertThat(martin(read).state()).isEqualTo(State.NOT_FOUND);
    assertThat(martin(read).match()).isEmpty();
    assertThat(martin(read).candidates())
        .extracting(Match::id)
        .containsExactlyInAnyOrder(
            PaperRoll.MARTIN.id().toString(), PaperRoll.OTHER_MARTIN.id().toString());
  }

  @Test
  @Clause("EDT-02")
  void whatStsTellsAnswersForOtherFiles() {
    var sts = read(StsFile.of(withBirths()));
    assertThat(sts.source()).isEqualTo(TimetableSource.STS);
    assertThat(imports.forecast(head(), sts.id()).plan().isQuiet()).isTrue();
    imports.apply(head(), sts.id());
    assertThat(seen()).isEmpty();
    var edt = read(EdtFile.of(withoutBirths()));
    assertThat(martin(edt).match().map(Match::id)).contains(PaperRoll.MARTIN.id().toString());
  }

  @Test
  void theKeyOfTheNationalFeedTellsWhoItIs() {
    var read = read(UdtFile.of(withoutBirths().keyed(PaperRoll.MARTIN.id(), "77001")));
    assertThat(martin(read).match().map(Match::id))
        .contains(PaperRoll.OTHER_MARTIN.id().toString());
  }

  @Test
  @Clause("EDT-02")
  void theIdOfStsTellsWhoItIsWhereTheNationalFeedKnowsIt() {
    var read = read(StsFile.of(withoutBirths().keyed(PaperRoll.MARTIN.id(), "70088")));
    assertThat(martin(read).match().map(Match::id))
        .contains(PaperRoll.OTHER_MARTIN.id().toString());
    var unknown = read(StsFile.of(withoutBirths().keyed(PaperRoll.MARTIN.id(), "77001")));
    assertThat(martin(unknown).state()).as("a key of the feed is no id").isEqualTo(State.NOT_FOUND);
  }

  @Test
  @Clause("IDN-05")
  void whoIsErasedStandsForNothingAndWhoIsMergedForTheSurvivor(
      EventBus bus, RecordedEvents events) {
    var read = read(EdtFile.of(withoutBirths()));
    var key = martin(read).key();
    imports.match(head(), read.id(), key, PaperRoll.MARTIN.id().toString());
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            bus.publish(
                new PersonMerged(
                    MORNING,
                    Fixture.TERRITORY,
                    PaperRoll.OTHER_MARTIN.id(),
                    PaperRoll.MARTIN.id())));
    events.awaitDelivery();
    assertThat(martin(read).match().map(Match::id))
        .contains(PaperRoll.OTHER_MARTIN.id().toString());
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            bus.publish(
                new PeopleDeleted(
                    MORNING, Fixture.TERRITORY, List.of(PaperRoll.OTHER_MARTIN.id(), HEAD))));
    events.awaitDelivery();
    assertThat(martin(read).state()).isEqualTo(State.NOT_FOUND);
    assertThat(imports.find(head(), read.id()).orElseThrow().by()).isNotEqualTo(HEAD);
  }

  @Test
  @Clause("ISO-4")
  void nothingIsSeenFromAnotherTerritory() {
    var read = read(EdtFile.of(withBirths()));
    var far = Actor.house(Fixture.ELSEWHERE);
    assertThat(imports.find(far, read.id())).isEmpty();
    assertThat(imports.importsOf(far, Fixture.SCHOOL)).isEmpty();
  }

  @Test
  void whatIsNotFoundComesFirst() {
    var read = read(EdtFile.of(withoutBirths()));
    assertThat(imports.namesOf(head(), read.id()).get(0).label()).isEqualTo("Paul MARTIN");
    assertThat(imports.namesOf(head(), read.id()))
        .extracting(ImportedName::kind)
        .contains(Kind.CLASS, Kind.GROUP, Kind.SUBJECT);
  }
}

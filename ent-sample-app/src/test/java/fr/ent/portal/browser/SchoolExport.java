package fr.ent.portal.browser;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.services.simulators.timetable.EdtFile;
import fr.ent.services.simulators.timetable.FileSchool;
import fr.ent.testkit.Fixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What EDT would export of a school of the demonstration: a week of January, two teachers, of whom
 * the second is written as nobody is called.
 */
final class SchoolExport {
  static final String STRANGE = "Zqinconnu";

  private final Directory directory;
  private final Actor house = Fixture.house();
  private final StructureId school;
  private final LocalDate monday;

  SchoolExport(RealPortal portal, StructureId school) {
    this.directory = portal.ent().get(Directory.class);
    this.school = school;
    var today = LocalDate.now(portal.ent().get(Clock.class));
    int year = today.getYear() + (today.getMonth().compareTo(Month.AUGUST) < 0 ? 0 : 1);
    this.monday =
        LocalDate.of(year, Month.JANUARY, 12)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Have such a file wait for a decision in each school of which the feed tells who teaches. */
  static void waitEverywhere(RealPortal portal) {
    var imports = portal.ent().get(TimetableImports.class);
    for (var school : portal.schools()) {
      var export = new SchoolExport(portal, school);
      if (export.teachers().size() == 2) {
        var file = new ByteArrayInputStream(export.edt());
        imports.read(Fixture.house(), school, "edt.xml", file);
      }
    }
  }

  private List<Group> classes() {
    return directory.groupsIn(house, school).stream()
        .filter(one -> one.kind() == GroupKind.CLASS)
        .limit(2)
        .toList();
  }

  /** Two who teach the first class, with names that nobody else there has. */
  List<Person> teachers() {
    return classes().stream()
        .limit(1)
        .flatMap(one -> directory.membersOf(house, one.id()).stream())
        .filter(one -> one.capacity() == Capacity.TEACHER)
        .map(GroupMembership::person)
        .distinct()
        .flatMap(one -> directory.find(house, one).stream())
        .limit(2)
        .toList();
  }

  byte[] edt() {
    var lessons = new ArrayList<PlannedLesson>();
    var teachers = teachers();
    for (int i = 0; i < 4; i++) {
      lessons.add(lesson(i, classes().get(i % 2).id(), teachers.get(i / 2)));
    }
    var named =
        teachers.stream()
            .map(
                one ->
                    new FileSchool.Teacher(
                        one.id(),
                        one.names().first(),
                        one.equals(teachers.get(1)) ? STRANGE : one.names().last(),
                        one.birthDate(),
                        ""))
            .toList();
    var uai = directory.findStructure(house, school).orElseThrow().uai().orElseThrow();
    var plan = new TimetablePlan(school, SourceName.of("EDT"), monday, monday, lessons);
    return EdtFile.of(new FileSchool(uai, named, classes(), Map.of(), plan))
        .getBytes(StandardCharsets.UTF_8);
  }

  private PlannedLesson lesson(int number, GroupId group, Person teacher) {
    return new PlannedLesson(
        "course " + number,
        monday,
        TimeSpan.of(monday.plusDays(number), "18:00", "18:55"),
        "Latin",
        Optional.empty(),
        List.of(group),
        List.of(teacher.id()),
        List.of("B12"),
        false);
  }
}

package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCallSheet.Line;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A lesson of a class of the first school, which has begun ten minutes ago. */
record RealLesson(RealPortal portal, StructureId school, GroupId group, Lesson lesson) {
  /** Of the first class, of whose pupils nothing is said before. */
  static RealLesson begun(RealPortal portal, PersonId teacher, String title) {
    return begun(portal, classes(portal).get(0), teacher, title);
  }

  /** Of the last class, of whose pupils much may be said: that they are excused, for instance. */
  static RealLesson begunElsewhere(RealPortal portal, PersonId teacher, String title) {
    var classes = classes(portal);
    assertThat(classes).hasSizeGreaterThan(1);
    return begun(portal, classes.get(classes.size() - 1), teacher, title);
  }

  private static List<GroupId> classes(RealPortal portal) {
    var school = portal.schools().get(0);
    return portal.ent().get(Directory.class).groupsIn(Fixture.house(), school).stream()
        .filter(one -> one.kind() == GroupKind.CLASS)
        .map(Group::id)
        .toList();
  }

  private static RealLesson begun(
      RealPortal portal, GroupId group, PersonId teacher, String title) {
    var school = portal.schools().get(0);
    var from = now(portal, school).minusMinutes(10).withSecond(0).withNano(0);
    nobodyIsMissing(portal, school, from.toLocalDate());
    var draft =
        new LessonDraft(
            school,
            new TimeSpan(from, from.plusMinutes(55)),
            title,
            Optional.empty(),
            List.of(group),
            List.of(teacher),
            List.of("B12"),
            "");
    var added = portal.ent().get(TimetableChanges.class).add(Fixture.house(), draft);
    return new RealLesson(portal, school, group, added.lesson());
  }

  /** What other tests have recorded at this hour is none of this lesson's. */
  private static void nobodyIsMissing(RealPortal portal, StructureId school, LocalDate day) {
    var register = portal.ent().get(AbsenceRegister.class);
    var house = Fixture.house();
    var recorded = register.absencesIn(house, school, day, day).stream().map(Absence::id).toList();
    register.withdraw(house, school, recorded);
  }

  /** The time on the clocks of a school. */
  static LocalDateTime now(RealPortal portal, StructureId school) {
    var zone =
        portal
            .ent()
            .get(Directory.class)
            .findStructure(Fixture.house(), school)
            .orElseThrow()
            .zone();
    return LocalDateTime.ofInstant(portal.ent().get(Clock.class).instant(), zone);
  }

  /** The pupils of its sheet. */
  List<Line> lines() {
    return portal.ent().get(RollCalls.class).open(Fixture.house(), lesson.id()).lines();
  }
}

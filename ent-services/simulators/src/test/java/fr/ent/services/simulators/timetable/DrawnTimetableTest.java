package fr.ent.services.simulators.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.PlannedLesson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnTimetableTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final SubjectCode MATHS = SubjectCode.of("061300");

  private static SchoolCourses school(int number) {
    var structure = new StructureId(new UUID(1, number));
    var groups = new ArrayList<Group>();
    var courses = new ArrayList<Course>();
    for (int c = 0; c < 6; c++) {
      var id = new GroupId(new UUID(number, c));
      var half = new GroupId(new UUID(number, 100 + c));
      groups.add(group(id, structure, GroupKind.CLASS, "4" + c, List.of()));
      groups.add(group(half, structure, GroupKind.TEACHING, "4" + c + "-1", List.of(id)));
      for (int subject = 0; subject < 9; subject++) {
        courses.add(course(teacher(number, subject, c / 3), id, structure));
      }
      courses.add(course(teacher(number, 3, 0), half, structure));
    }
    return new SchoolCourses(structure, groups, courses, Map.of(MATHS, "Mathématiques"));
  }

  /** One of each school teaches at the other too. */
  private static PersonId teacher(int number, int subject, int other) {
    return new PersonId(new UUID(subject == 8 ? 0 : number, 10 + subject * 2L + other));
  }

  private static Group group(
      GroupId id, StructureId structure, GroupKind kind, String code, List<GroupId> classes) {
    return new Group(id, kind, structure, code, code, classes, Optional.empty());
  }

  private static Course course(PersonId teacher, GroupId group, StructureId structure) {
    return new Course(teacher, group, structure, Optional.of(MATHS), Period.ALWAYS);
  }

  private static List<PlannedLesson> drawn() {
    var drawing = new DrawnTimetable(MONDAY, MONDAY.plusWeeks(1));
    return Stream.of(school(1), school(2))
        .flatMap(one -> drawing.draw(one).lessons().stream())
        .toList();
  }

  @Test
  void nobodyIsInTwoPlacesAtOnce() {
    var lessons = drawn();
    assertThat(lessons).hasSizeGreaterThan(500);
    for (var one : lessons) {
      for (var other : lessons) {
        if (!one.equals(other) && one.time().overlaps(other.time())) {
          assertThat(one.teachers()).doesNotContainAnyElementsOf(other.teachers());
          assertThat(one.groups()).doesNotContainAnyElementsOf(other.groups());
          assertThat(one.rooms()).doesNotContainAnyElementsOf(other.rooms());
        }
      }
    }
  }

  @Test
  void aClassIsNotTaughtWhileOneOfItsGroupsIs() {
    var lessons = drawn();
    for (var half : lessons.stream().filter(DrawnTimetableTest::isHalf).toList()) {
      var whole =
          new GroupId(
              new UUID(
                  first(half).value().getMostSignificantBits(),
                  first(half).value().getLeastSignificantBits() - 100));
      assertThat(lessons)
          .noneMatch(one -> first(one).equals(whole) && one.time().overlaps(half.time()));
    }
  }

  private static GroupId first(PlannedLesson lesson) {
    return lesson.groups().get(0);
  }

  private static boolean isHalf(PlannedLesson lesson) {
    return first(lesson).value().getLeastSignificantBits() >= 100;
  }

  @Test
  void theSameCoursesGiveTheSameWeekAgain() {
    assertThat(drawn()).isEqualTo(drawn());
    assertThat(drawn()).filteredOn(one -> one.week().equals(MONDAY)).hasSize(drawn().size() / 2);
  }
}

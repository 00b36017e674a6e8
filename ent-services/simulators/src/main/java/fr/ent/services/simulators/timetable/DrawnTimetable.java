package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetablePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Timetables drawn from who teaches what to whom (fr: emploi du temps synthétique).
 *
 * <p>The same courses give the same week. No teacher and no class is in two places at once, across
 * all schools that one drawing has seen; each teacher keeps a room. Hours for which no slot is left
 * are left out. For one thread.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DrawnTimetable {
  /** Names the source of what is drawn. */
  public static final SourceName SOURCE = SourceName.of("SIMULATED");

  private static final int HOURS_OF_A_CLASS = 3;
  private static final int HOURS_OF_A_GROUP = 1;
  private static final int STEP = 11;

  private final LocalDate firstWeek;
  private final LocalDate lastWeek;
  private final Map<Object, BitSet> busy = new HashMap<>();
  private final Map<PersonId, String> rooms = new HashMap<>();

  private record Hour(Course course, int place, int slot) {}

  /** Begin to draw for the weeks of these two Mondays and between. */
  public DrawnTimetable(LocalDate firstWeek, LocalDate lastWeek) {
    this.firstWeek = firstWeek;
    this.lastWeek = lastWeek;
  }

  /** Draw a school. */
  public TimetablePlan draw(SchoolCourses school) {
    var groups =
        school.groups().stream().collect(Collectors.toUnmodifiableMap(Group::id, one -> one));
    var hours = new ArrayList<Hour>();
    var order =
        Comparator.comparing((Course one) -> code(groups, one))
            .thenComparing(one -> one.subject().map(Object::toString).orElse(""))
            .thenComparing(one -> one.teacher().value());
    school.courses().stream()
        .filter(one -> groups.containsKey(one.group()))
        .sorted(order)
        .forEach(one -> place(one, groups, hours));
    var lessons = new ArrayList<PlannedLesson>();
    for (var week = firstWeek; !week.isAfter(lastWeek); week = week.plusWeeks(1)) {
      for (var hour : hours) {
        lessons.add(lesson(hour, week, school));
      }
    }
    return new TimetablePlan(school.structure(), SOURCE, firstWeek, lastWeek, lessons);
  }

  private static String code(Map<GroupId, Group> groups, Course course) {
    var group = groups.get(course.group());
    return group == null ? "" : group.code();
  }

  private void place(Course course, Map<GroupId, Group> groups, List<Hour> hours) {
    var taken = new ArrayList<Object>();
    taken.add(course.teacher());
    taken.add(course.group());
    var group = groups.get(course.group());
    int wanted = HOURS_OF_A_CLASS;
    if (group != null && !group.classes().isEmpty()) {
      taken.addAll(group.classes());
      wanted = HOURS_OF_A_GROUP;
    }
    var days = new BitSet();
    int start = Math.floorMod(code(groups, course).hashCode(), DaySlots.count());
    for (int place = 0; place < wanted; place++) {
      int slot = free(taken, days, start + place * STEP);
      if (slot >= 0) {
        days.set(DaySlots.day(slot));
        taken.forEach(one -> busy.computeIfAbsent(one, none -> new BitSet()).set(slot));
        hours.add(new Hour(course, place, slot));
      }
    }
  }

  /** Find a slot in which all are free, on a day that has none of the course yet. */
  private int free(List<Object> taken, BitSet days, int start) {
    for (int i = 0; i < DaySlots.count(); i++) {
      int slot = (start + i) % DaySlots.count();
      if (DaySlots.isOpen(slot)
          && !days.get(DaySlots.day(slot))
          && taken.stream().noneMatch(one -> busy.getOrDefault(one, new BitSet()).get(slot))) {
        return slot;
      }
    }
    return -1;
  }

  private PlannedLesson lesson(Hour hour, LocalDate week, SchoolCourses school) {
    var course = hour.course();
    var subject = course.subject();
    return new PlannedLesson(
        course.group()
            + "/"
            + course.teacher()
            + "/"
            + subject.map(Object::toString).orElse("")
            + "/"
            + hour.place(),
        week,
        DaySlots.time(week, hour.slot()),
        subject.map(one -> school.subjects().getOrDefault(one, "Cours")).orElse("Cours"),
        subject,
        List.of(course.group()),
        List.of(course.teacher()),
        List.of(rooms.computeIfAbsent(course.teacher(), none -> room())),
        false);
  }

  private String room() {
    int number = rooms.size();
    return String.valueOf((char) ('A' + number / 40 % 26))
        + (100 * (1 + number / 20 % 2) + 1 + number % 20);
  }
}

package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * All that a source plans for a structure in some weeks (fr: emploi du temps prévu).
 *
 * @param source which software; each source speaks of its own lessons only
 * @param firstWeek the Monday of the first week that the plan speaks of
 * @param lastWeek the Monday of the last one; at most sixty weeks
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimetablePlan(
    StructureId structure,
    SourceName source,
    LocalDate firstWeek,
    LocalDate lastWeek,
    List<PlannedLesson> lessons) {
  private static final int WEEKS_AT_MOST = 60;

  public TimetablePlan {
    Objects.requireNonNull(structure, "structure");
    if (source.equals(SourceName.ENT)) {
      throw new IllegalArgumentException("what is added by hand is in no plan");
    }
    if (firstWeek.getDayOfWeek() != DayOfWeek.MONDAY
        || lastWeek.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week is named by its Monday");
    }
    if (lastWeek.isBefore(firstWeek) || !lastWeek.isBefore(firstWeek.plusWeeks(WEEKS_AT_MOST))) {
      throw new IllegalArgumentException("a plan covers one to sixty weeks");
    }
    lessons = List.copyOf(lessons);
    requireNamedOnce(firstWeek, lastWeek, lessons);
  }

  private static void requireNamedOnce(
      LocalDate firstWeek, LocalDate lastWeek, List<PlannedLesson> lessons) {
    record Name(String sourceId, LocalDate week) {}
    var names = new HashSet<Name>();
    for (var lesson : lessons) {
      if (lesson.week().isBefore(firstWeek) || lesson.week().isAfter(lastWeek)) {
        throw new IllegalArgumentException(lesson + " is outside the weeks of the plan");
      }
      if (!names.add(new Name(lesson.sourceId(), lesson.week()))) {
        throw new IllegalArgumentException(lesson + " is there twice");
      }
    }
  }

  @Override
  public String toString() {
    return "plan of " + structure + " by " + source;
  }
}

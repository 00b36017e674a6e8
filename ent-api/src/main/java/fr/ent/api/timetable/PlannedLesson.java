package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One lesson as the timetable software has it (fr: séance prévue).
 *
 * @param sourceId what the source calls this course, once a week: twice a week makes two ids;
 *     opaque
 * @param week the Monday of the week that it is planned in; id and week name a lesson for ever,
 *     wherever in the week it moves
 * @param time on the clocks of the school, in that week
 * @param cancelled whether the source itself says that it does not take place
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PlannedLesson(
    String sourceId,
    LocalDate week,
    TimeSpan time,
    String title,
    Optional<SubjectCode> subject,
    List<GroupId> groups,
    List<PersonId> teachers,
    List<String> rooms,
    boolean cancelled) {
  private static final int LONGEST_TITLE = 200;

  public PlannedLesson {
    if (sourceId.isBlank() || sourceId.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("a source names its course by up to 200 characters");
    }
    if (week.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week is named by its Monday");
    }
    if (time.day().isBefore(week) || !time.day().isBefore(week.plusWeeks(1))) {
      throw new IllegalArgumentException("a lesson begins in the week that it is planned in");
    }
    requireTitle(title);
    Objects.requireNonNull(subject, "subject");
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    rooms = List.copyOf(rooms);
  }

  static void requireTitle(String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("a lesson has a title of up to 200 characters");
    }
  }

  @Override
  public String toString() {
    return "planned lesson " + sourceId + " of week " + week;
  }
}

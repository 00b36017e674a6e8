package fr.ent.services.timetable.imports;

import fr.ent.api.identity.TimeSpan;
import fr.ent.core.Sha256;
import java.time.LocalDate;
import java.util.List;

/**
 * A lesson of one week as a file has it; subject, groups and teachers by their keys there.
 *
 * @param subject empty where it has none
 */
record WrittenLesson(
    String sourceId,
    TimeSpan time,
    String title,
    String subject,
    List<String> groups,
    List<String> teachers,
    List<String> rooms,
    boolean cancelled) {
  private static final int LONGEST = 200;

  WrittenLesson {
    if (sourceId.length() > LONGEST) {
      sourceId = Sha256.hex(sourceId);
    }
    title = title.isBlank() ? "Cours" : cut(title.strip());
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    rooms = rooms.stream().map(WrittenLesson::cut).distinct().sorted().toList();
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  LocalDate week() {
    return School.monday(time.day());
  }

  WrittenLesson called(String otherId) {
    return new WrittenLesson(otherId, time, title, subject, groups, teachers, rooms, cancelled);
  }

  @Override
  public String toString() {
    return "lesson of a file";
  }
}

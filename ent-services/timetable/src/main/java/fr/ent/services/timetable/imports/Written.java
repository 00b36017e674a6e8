package fr.ent.services.timetable.imports;

import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.TimetableSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, whatever its format.
 *
 * @param source whose lessons they are: another source never touches them
 * @param firstWeek the Monday of the first week that it speaks of; null where it has no lessons
 */
record Written(
    TimetableSource kind,
    SourceName source,
    @Nullable LocalDate firstWeek,
    @Nullable LocalDate lastWeek,
    List<WrittenName> names,
    List<WrittenLesson> lessons,
    List<ImportFinding> findings) {
  @Override
  public String toString() {
    return kind + " of " + lessons.size() + " lessons";
  }
}

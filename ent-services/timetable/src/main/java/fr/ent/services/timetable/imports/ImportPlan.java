package fr.ent.services.timetable.imports;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.Match;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.services.timetable.imports.ImportShelf.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plan that an import makes, with what its names stand for now; and what it leaves out. */
final class ImportPlan {
  private final Map<String, ImportedName> names;
  private final List<PlannedLesson> lessons = new ArrayList<>();
  private int withoutTeacher;
  private int leftOut;

  ImportPlan(List<ImportedName> names, List<WrittenLesson> written) {
    this.names = names.stream().collect(Collectors.toMap(ImportedName::key, one -> one));
    written.forEach(this::take);
  }

  private void take(WrittenLesson lesson) {
    var groups = found(lesson.groups(), GroupId::of);
    var teachers = found(lesson.teachers(), PersonId::of);
    if (groups.isEmpty() && (!lesson.groups().isEmpty() || teachers.isEmpty())) {
      leftOut++;
      return;
    }
    if (teachers.isEmpty() && !lesson.teachers().isEmpty()) {
      withoutTeacher++;
    }
    lessons.add(
        new PlannedLesson(
            lesson.sourceId(),
            lesson.week(),
            lesson.time(),
            lesson.title(),
            found(List.of(lesson.subject()), SubjectCode::of).stream().findFirst(),
            groups,
            teachers,
            lesson.rooms(),
            lesson.cancelled()));
  }

  /** In an order of their own: files list the same people now so, now otherwise. */
  private <T> List<T> found(Collection<String> keys, Function<String, T> id) {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(names.get(key)).stream())
        .flatMap(one -> one.match().stream())
        .map(Match::id)
        .distinct()
        .sorted()
        .map(id)
        .toList();
  }

  /** The plan, or nothing where the file has no lessons at all. */
  Optional<TimetablePlan> plan(Kept kept) {
    var told = kept.told();
    return told.firstWeek()
        .flatMap(
            first ->
                told.lastWeek()
                    .map(
                        last ->
                            new TimetablePlan(
                                told.structure(), kept.source(), first, last, lessons)));
  }

  int lessons() {
    return lessons.size();
  }

  int withoutTeacher() {
    return withoutTeacher;
  }

  int leftOut() {
    return leftOut;
  }
}

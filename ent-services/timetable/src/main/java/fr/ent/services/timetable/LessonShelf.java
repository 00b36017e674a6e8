package fr.ent.services.timetable;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lessons, in the transaction that is open. */
final class LessonShelf {
  private static final String BETWEEN =
      """
      select * from timetable.lesson
      where %s and starts >= :first and starts < :after
      order by starts, ends, title, id\
      """;

  private final Handle handle;

  LessonShelf(Handle handle) {
    this.handle = handle;
  }

  Optional<KeptLesson> find(LessonId lesson) {
    return handle
        .createQuery("select * from timetable.lesson where id = :id")
        .bind("id", lesson.value())
        .map((row, context) -> LessonRows.lesson(row))
        .findFirst();
  }

  /** Find a lesson and keep others from changing it until the transaction ends. */
  Optional<KeptLesson> hold(LessonId lesson) {
    return handle
        .createQuery("select * from timetable.lesson where id = :id for update")
        .bind("id", lesson.value())
        .map((row, context) -> LessonRows.lesson(row))
        .findFirst();
  }

  List<Lesson> of(PersonId teacher, LocalDate first, LocalDate last) {
    return list(
        between("teachers @> array[:teacher]::uuid[]", first, last)
            .bind("teacher", teacher.value()));
  }

  List<Lesson> of(Collection<GroupId> groups, LocalDate first, LocalDate last) {
    var wanted = groups.stream().map(GroupId::value).toArray(UUID[]::new);
    return list(
        between("groups && :groups", first, last)
            .bindArray("groups", UUID.class, (Object[]) wanted));
  }

  List<Lesson> in(StructureId structure, LocalDate first, LocalDate last) {
    return list(
        between("structure = :structure", first, last).bind("structure", structure.value()));
  }

  List<Lesson> in(StructureId structure, String room, LocalDate first, LocalDate last) {
    return list(
        between("structure = :structure and rooms @> array[:room]::text[]", first, last)
            .bind("structure", structure.value())
            .bind("room", room));
  }

  /** Tell when lessons were changed last. */
  Map<LessonId, Instant> stamps(Collection<LessonId> lessons) {
    return handle
        .createQuery("select id, changed_at from timetable.lesson where id = any(:ids)")
        .bindArray("ids", UUID.class, lessons.stream().map(LessonId::value).toArray())
        .map(
            (row, context) ->
                Map.entry(
                    new LessonId(LessonRows.uuid(row, "id")),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Query between(String condition, LocalDate first, LocalDate last) {
    return handle
        .createQuery(BETWEEN.formatted(condition))
        .bind("first", first.atStartOfDay())
        .bind("after", last.plusDays(1).atStartOfDay());
  }

  private static List<Lesson> list(Query query) {
    return query
        .map((row, context) -> LessonRows.lesson(row).lesson())
        .collect(toUnmodifiableList());
  }
}

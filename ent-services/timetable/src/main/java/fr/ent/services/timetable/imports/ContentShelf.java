package fr.ent.services.timetable.imports;

import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What a file said, until it is decided; in the transaction that is open. */
final class ContentShelf {
  private static final int AT_ONCE = 2_000;

  private static final String ADD_LESSONS =
      """
      insert into timetable.import_lesson (import, source_id, week, starts, ends, title, subject,
        groups, teachers, rooms, cancelled)
      select :import, source_id, week::date, starts::timestamp, ends::timestamp, title, subject,
        groups::text[], teachers::text[], rooms::text[], cancelled
      from unnest(:ids, :weeks, :starts, :ends, :titles, :subjects, :groups, :teachers, :rooms,
        :cancelled) as written (source_id, week, starts, ends, title, subject, groups, teachers,
        rooms, cancelled)""";

  private final Handle handle;

  /** A name, and how many lessons speak of it. */
  record KeptName(WrittenName name, String print, int lessons) {
    @Override
    public String toString() {
      return name.toString();
    }
  }

  ContentShelf(Handle handle) {
    this.handle = handle;
  }

  void add(TimetableImportId id, Written written) {
    addNames(id, written);
    var lessons = written.lessons();
    for (int from = 0; from < lessons.size(); from += AT_ONCE) {
      addLessons(id, lessons.subList(from, Math.min(lessons.size(), from + AT_ONCE)));
    }
  }

  private void addNames(TimetableImportId id, Written written) {
    var counts = counts(written.lessons());
    var batch =
        handle.prepareBatch(
            """
            insert into timetable.import_name (import, key, kind, label, first_name, last_name,
              birth, code, join_key, classes, members, print, lessons)
            values (:import, :key, :kind, :label, :first, :last, :birth, :code, :joinKey,
              :classes::text[], :members::text[], :print, :lessons)""");
    for (var one : Prints.of(written.names()).entrySet()) {
      var name = one.getKey();
      int lessons = counts.getOrDefault(name.key(), 0);
      if (lessons > 0 || written.lessons().isEmpty()) {
        batch
            .bind("import", id.value())
            .bind("key", name.key())
            .bind("kind", name.kind().name())
            .bind("label", name.label())
            .bind("first", name.first())
            .bind("last", name.last())
            .bind("birth", name.birth())
            .bind("code", name.code())
            .bind("joinKey", name.joinKey())
            .bind("classes", array(name.classes()))
            .bind("members", array(name.members()))
            .bind("print", one.getValue())
            .bind("lessons", lessons)
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Map<String, Integer> counts(List<WrittenLesson> lessons) {
    var counts = new HashMap<String, Integer>();
    for (var one : lessons) {
      Stream.of(one.groups(), one.teachers(), List.of(one.subject()))
          .flatMap(Collection::stream)
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts;
  }

  private void addLessons(TimetableImportId id, List<WrittenLesson> some) {
    handle
        .createUpdate(ADD_LESSONS)
        .bind("import", id.value())
        .bindArray("ids", String.class, column(some, WrittenLesson::sourceId))
        .bindArray("weeks", String.class, column(some, one -> one.week().toString()))
        .bindArray("starts", String.class, column(some, one -> one.time().from().toString()))
        .bindArray("ends", String.class, column(some, one -> one.time().to().toString()))
        .bindArray("titles", String.class, column(some, WrittenLesson::title))
        .bindArray("subjects", String.class, column(some, WrittenLesson::subject))
        .bindArray("groups", String.class, column(some, one -> array(one.groups())))
        .bindArray("teachers", String.class, column(some, one -> array(one.teachers())))
        .bindArray("rooms", String.class, column(some, one -> array(one.rooms())))
        .bindArray("cancelled", Boolean.class, column(some, WrittenLesson::cancelled))
        .execute();
  }

  private static Object[] column(List<WrittenLesson> some, Function<WrittenLesson, ?> of) {
    return some.stream().map(of).toArray();
  }

  /** Write a list as the text form of an array. */
  private static String array(Collection<String> values) {
    return values.stream()
        .map(one -> "\"" + one.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  List<KeptName> names(TimetableImportId id) {
    return handle
        .createQuery("select * from timetable.import_name where import = :id order by key")
        .bind("id", id.value())
        .map((row, context) -> name(row))
        .list();
  }

  private static KeptName name(ResultSet row) throws SQLException {
    var name =
        new WrittenName(
            row.getString("key"),
            Kind.valueOf(row.getString("kind")),
            row.getString("label"),
            row.getString("first_name"),
            row.getString("last_name"),
            row.getObject("birth", LocalDate.class),
            row.getString("code"),
            row.getString("join_key"),
            texts(row, "classes"),
            Set.copyOf(texts(row, "members")));
    return new KeptName(name, row.getString("print"), row.getInt("lessons"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  List<WrittenLesson> lessons(TimetableImportId id) {
    return handle
        .createQuery("select * from timetable.import_lesson where import = :id")
        .bind("id", id.value())
        .setFetchSize(AT_ONCE)
        .map((row, context) -> lesson(row))
        .list();
  }

  private static WrittenLesson lesson(ResultSet row) throws SQLException {
    return new WrittenLesson(
        row.getString("source_id"),
        new TimeSpan(
            row.getObject("starts", LocalDateTime.class),
            row.getObject("ends", LocalDateTime.class)),
        row.getString("title"),
        row.getString("subject"),
        texts(row, "groups"),
        texts(row, "teachers"),
        texts(row, "rooms"),
        row.getBoolean("cancelled"));
  }
}

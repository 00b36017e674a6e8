package fr.ent.services.timetable;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.PlannedLesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns rows into lessons, and lists into the text form of arrays. */
final class LessonRows {
  private LessonRows() {}

  static KeptLesson lesson(ResultSet row) throws SQLException {
    return new KeptLesson(
        new LessonId(uuid(row, "id")),
        new StructureId(uuid(row, "structure")),
        SourceName.of(row.getString("source")),
        plan(row),
        hand(row),
        row.getString("note"),
        row.getInt("sequence"));
  }

  private static PlannedLesson plan(ResultSet row) throws SQLException {
    return new PlannedLesson(
        row.getString("source_id"),
        row.getObject("week", LocalDate.class),
        span(row, "plan_starts", "plan_ends"),
        row.getString("title"),
        Optional.ofNullable(row.getString("subject")).map(SubjectCode::of),
        Arrays.stream(uuids(row, "groups")).map(GroupId::new).toList(),
        people(row, "plan_teachers"),
        texts(row, "plan_rooms"),
        row.getBoolean("plan_cancelled"));
  }

  private static Hand hand(ResultSet row) throws SQLException {
    return new Hand(
        row.getObject("hand_starts") == null ? null : span(row, "hand_starts", "hand_ends"),
        row.getArray("hand_rooms") == null ? null : texts(row, "hand_rooms"),
        row.getArray("hand_teachers") == null ? null : people(row, "hand_teachers"),
        (Boolean) row.getObject("hand_cancelled"));
  }

  static TimeSpan span(ResultSet row, String from, String to) throws SQLException {
    return new TimeSpan(
        row.getObject(from, LocalDateTime.class), row.getObject(to, LocalDateTime.class));
  }

  static List<PersonId> people(ResultSet row, String column) throws SQLException {
    return Arrays.stream(uuids(row, column)).map(PersonId::new).toList();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static UUID[] uuids(ResultSet row, String column) throws SQLException {
    return (UUID[]) row.getArray(column).getArray();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Write a list as the text form of an array; no list is null. */
  static @Nullable String array(@Nullable Collection<?> values) {
    return values == null
        ? null
        : values.stream()
            .map(one -> one.toString().replace("\\", "\\\\").replace("\"", "\\\""))
            .collect(
                Collectors.joining(
                    "\",\"", values.isEmpty() ? "{" : "{\"", values.isEmpty() ? "}" : "\"}"));
  }
}

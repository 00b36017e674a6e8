package fr.ent.services.timetable;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Collision;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChange;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** What is changed by hand, and its history; in the transaction that is open. */
final class ChangeShelf {
  private static final String ADD =
      """
      insert into timetable.lesson (id, structure, source, source_id, week, title, subject, groups,
        plan_starts, plan_ends, plan_teachers, plan_rooms, plan_cancelled, note, changed_at)
      values (:id, :structure, :source, :id::text, :week, :title, :subject, :groups::uuid[], :starts,
        :ends, :teachers::uuid[], :rooms::text[], false, :note, :now)""";

  private static final String CHANGE =
      """
      update timetable.lesson set hand_starts = :starts, hand_ends = :ends,
        hand_teachers = :teachers::uuid[], hand_rooms = :rooms::text[], hand_cancelled = :cancelled,
        note = :note, sequence = :sequence, changed_at = :now
      where id = :id""";

  private static final String NOTE =
      """
      insert into timetable.lesson_change (lesson, sequence, at, by_person, kind, starts, ends, rooms,
        teachers, note)
      values (:id, :sequence, :now, :by, :kind, :starts, :ends, :rooms::text[], :teachers::uuid[],
        :note)""";

  /** A teacher is one person in all schools; groups and rooms are those of the structure. */
  private static final String COLLISIONS =
      """
      with other as (
        select * from timetable.lesson l
        where l.id <> :id and not l.cancelled and l.starts < :ends and l.ends > :starts
          and l.starts > :starts - interval '1 day'
          and (l.structure = :structure or l.teachers && :teachers::uuid[]))
      select 'TEACHER' as kind, t::text as what, o.id, o.starts, o.ends
        from other o, unnest(o.teachers) t where t = any(:teachers::uuid[])
      union all
      select 'GROUP', g::text, o.id, o.starts, o.ends
        from other o, unnest(o.groups) g where g = any(:groups::uuid[])
      union all
      select 'ROOM', r, o.id, o.starts, o.ends
        from other o, unnest(o.rooms) r where r = any(:rooms::text[]) and o.structure = :structure
      order by 4, 1, 2""";

  private final Handle handle;
  private final Instant now;

  ChangeShelf(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  void add(KeptLesson lesson) {
    var plan = lesson.plan();
    bind(handle.createUpdate(ADD), lesson.lesson())
        .bind("source", lesson.source().value())
        .bind("week", plan.week())
        .bind("title", plan.title())
        .bind("subject", plan.subject().map(Object::toString).orElse(null))
        .bind("note", lesson.note())
        .execute();
  }

  void change(KeptLesson lesson) {
    var hand = lesson.hand();
    var time = hand.time();
    handle
        .createUpdate(CHANGE)
        .bind("id", lesson.id().value())
        .bind("starts", time == null ? null : time.from())
        .bind("ends", time == null ? null : time.to())
        .bind("teachers", LessonRows.array(hand.teachers()))
        .bind("rooms", LessonRows.array(hand.rooms()))
        .bind("cancelled", hand.cancelled())
        .bind("note", lesson.note())
        .bind("sequence", lesson.sequence())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void note(Actor actor, LessonChange.Kind kind, Lesson lesson) {
    bind(handle.createUpdate(NOTE), lesson)
        .bind("sequence", lesson.sequence())
        .bind("by", actor.person().value())
        .bind("kind", kind.name())
        .bind("note", lesson.note())
        .execute();
  }

  /** Find what a lesson falls together with; one that is cancelled falls together with nothing. */
  List<Collision> collisions(Lesson lesson) {
    return lesson.state() == LessonState.CANCELLED
        ? List.of()
        : bind(handle.createQuery(COLLISIONS), lesson)
            .map((row, context) -> collision(row))
            .collect(toUnmodifiableList());
  }

  private <S extends SqlStatement<S>> S bind(S statement, Lesson lesson) {
    return statement
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("id", lesson.id().value())
        .bind("structure", lesson.structure().value())
        .bind("starts", lesson.time().from())
        .bind("ends", lesson.time().to())
        .bind("groups", LessonRows.array(lesson.groups()))
        .bind("teachers", LessonRows.array(lesson.teachers()))
        .bind("rooms", LessonRows.array(lesson.rooms()))
        .bind("now", now.atOffset(ZoneOffset.UTC));
  }

  List<LessonChange> historyOf(LessonId lesson) {
    return handle
        .createQuery(
            "select * from timetable.lesson_change where lesson = :id order by sequence desc")
        .bind("id", lesson.value())
        .map((row, context) -> change(row))
        .collect(toUnmodifiableList());
  }

  private static Collision collision(ResultSet row) throws SQLException {
    return new Collision(
        Collision.Kind.valueOf(row.getString("kind")),
        row.getString("what"),
        new LessonId(row.getObject("id", UUID.class)),
        LessonRows.span(row, "starts", "ends"));
  }

  private static LessonChange change(ResultSet row) throws SQLException {
    return new LessonChange(
        new LessonId(row.getObject("lesson", UUID.class)),
        row.getInt("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("by_person", UUID.class)),
        LessonChange.Kind.valueOf(row.getString("kind")),
        LessonRows.span(row, "starts", "ends"),
        LessonRows.texts(row, "rooms"),
        LessonRows.people(row, "teachers"),
        row.getString("note"));
  }
}

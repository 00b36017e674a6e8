package fr.ent.services.timetable;

import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetablePlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a source has planned, read and written by the thousand; in the transaction that is open. */
final class PlanShelf {
  private static final int AT_ONCE = 2_000;

  private static final String ADD =
      """
      insert into timetable.lesson (id, structure, source, source_id, week, title, subject, groups,
        plan_starts, plan_ends, plan_teachers, plan_rooms, plan_cancelled, changed_at)
      select id, :structure, :source, source_id, week::date, title, subject, groups::uuid[],
        starts::timestamp, ends::timestamp, teachers::uuid[], rooms::text[], cancelled, :now
      from unnest(:ids, :sourceIds, :weeks, :titles, :subjects, :groups, :starts, :ends, :teachers,
        :rooms, :cancelled) as planned (id, source_id, week, title, subject, groups, starts, ends,
        teachers, rooms, cancelled)""";

  private static final String CHANGE =
      """
      update timetable.lesson set title = :title, subject = :subject, groups = :groups::uuid[],
        plan_starts = :starts, plan_ends = :ends, plan_teachers = :teachers::uuid[],
        plan_rooms = :rooms::text[], plan_cancelled = :cancelled, sequence = :sequence,
        changed_at = :now
      where id = :id""";

  private final Handle handle;
  private final Instant now;

  PlanShelf(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** One plan of a structure after the other. */
  void lock(StructureId structure) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 29))", structure.toString());
  }

  /** List what the source has planned in these weeks, and keep it from changing meanwhile. */
  List<KeptLesson> planned(TimetablePlan plan) {
    return planned(plan, plan.source());
  }

  /** List what some source has planned in the weeks of a plan. */
  List<KeptLesson> planned(TimetablePlan plan, SourceName source) {
    return handle
        .createQuery(
            """
            select * from timetable.lesson
            where structure = :structure and source = :source and week between :first and :last
            for update""")
        .bind("structure", plan.structure().value())
        .bind("source", source.value())
        .bind("first", plan.firstWeek())
        .bind("last", plan.lastWeek())
        .setFetchSize(AT_ONCE)
        .map((row, context) -> LessonRows.lesson(row))
        .list();
  }

  /** List the other sources that have lessons in the weeks of a plan, by name. */
  List<SourceName> sourcesBeside(TimetablePlan plan) {
    return handle
        .createQuery(
            """
            select distinct source from timetable.lesson
            where structure = :structure and week between :first and :last
              and source not in (:own, :hand)
            order by source""")
        .bind("structure", plan.structure().value())
        .bind("first", plan.firstWeek())
        .bind("last", plan.lastWeek())
        .bind("own", plan.source().value())
        .bind("hand", SourceName.ENT.value())
        .mapTo(String.class)
        .map(SourceName::of)
        .list();
  }

  void add(TimetablePlan plan, List<PlannedLesson> lessons) {
    for (int from = 0; from < lessons.size(); from += AT_ONCE) {
      addSome(plan, lessons.subList(from, Math.min(lessons.size(), from + AT_ONCE)));
    }
  }

  private void addSome(TimetablePlan plan, List<PlannedLesson> some) {
    handle
        .createUpdate(ADD)
        .bind("structure", plan.structure().value())
        .bind("source", plan.source().value())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bindArray("ids", UUID.class, column(some, one -> UUID.randomUUID()))
        .bindArray("sourceIds", String.class, column(some, PlannedLesson::sourceId))
        .bindArray("weeks", String.class, column(some, one -> one.week().toString()))
        .bindArray("titles", String.class, column(some, PlannedLesson::title))
        .bindArray("subjects", String.class, column(some, one -> subject(one)))
        .bindArray("groups", String.class, column(some, one -> LessonRows.array(one.groups())))
        .bindArray("starts", String.class, column(some, one -> one.time().from().toString()))
        .bindArray("ends", String.class, column(some, one -> one.time().to().toString()))
        .bindArray("teachers", String.class, column(some, one -> LessonRows.array(one.teachers())))
        .bindArray("rooms", String.class, column(some, one -> LessonRows.array(one.rooms())))
        .bindArray("cancelled", Boolean.class, column(some, PlannedLesson::cancelled))
        .execute();
  }

  private static Object[] column(List<PlannedLesson> some, Function<PlannedLesson, ?> of) {
    return some.stream().map(of).toArray();
  }

  void change(Collection<KeptLesson> lessons) {
    if (lessons.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(CHANGE);
    for (var one : lessons) {
      var plan = one.plan();
      batch
          .bind("id", one.id().value())
          .bind("title", plan.title())
          .bind("subject", subject(plan))
          .bind("groups", LessonRows.array(plan.groups()))
          .bind("starts", plan.time().from())
          .bind("ends", plan.time().to())
          .bind("teachers", LessonRows.array(plan.teachers()))
          .bind("rooms", LessonRows.array(plan.rooms()))
          .bind("cancelled", plan.cancelled())
          .bind("sequence", one.sequence())
          .bind("now", now.atOffset(ZoneOffset.UTC))
          .add();
    }
    batch.execute();
  }

  void remove(Collection<KeptLesson> lessons) {
    var ids = lessons.stream().map(one -> one.id().value()).toArray();
    for (var table : List.of("lesson_change where lesson", "lesson where id")) {
      handle
          .createUpdate("delete from timetable." + table + " = any(:ids)")
          .bindArray("ids", UUID.class, ids)
          .execute();
    }
  }

  private static @Nullable String subject(PlannedLesson one) {
    return one.subject().map(Object::toString).orElse(null);
  }
}

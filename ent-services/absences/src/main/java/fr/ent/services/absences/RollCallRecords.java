package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.Lateness;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollMark;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The shelf of roll calls, in the transaction that is open. */
@EntService
class RollCallRecords {
  private final Database database;

  /** When a roll call was taken and by whom, and how many are missing by it. */
  record Taken(LessonId lesson, Instant taken, PersonId by, int missing) {}

  /** What is said of a pupil, and the absence that came of it. */
  record Marked(RollMark mark, Optional<AbsenceId> absence) {
    PersonId pupil() {
      return mark.pupil();
    }
  }

  /**
   * What another roll call of a lesson says of a pupil.
   *
   * @param counted whether that roll call was the last to count
   */
  record Earlier(Marked marked, boolean counted) {
    static Earlier of(ResultSet row, StatementContext context) throws SQLException {
      var absence = Optional.ofNullable(row.getObject("absence", UUID.class)).map(AbsenceId::new);
      var mark = RollCallRecords.mark(row, AbsenceRows.person(row, "pupil"));
      return new Earlier(new Marked(mark, absence), row.getBoolean("counted"));
    }
  }

  @Inject
  RollCallRecords(Database database) {
    this.database = database;
  }

  /** Keep a submission; tells whether it is new. */
  boolean keep(RollCall call, Lesson lesson, AbsenceRecords.Hand hand) {
    int kept =
        database
            .handle()
            .createUpdate(
                """
                insert into absences.roll_call
                  (id, lesson, structure, lesson_from, lesson_to, taken, received, taken_by)
                values (:id, :lesson, :structure, :from, :to, :taken, :received, :by)
                on conflict (id, lesson, territory_id) do nothing""")
            .bind("id", call.id().value())
            .bind("lesson", lesson.id().value())
            .bind("structure", lesson.structure().value())
            .bind("from", lesson.time().from())
            .bind("to", lesson.time().to())
            .bind("taken", Timestamp.from(call.taken()))
            .bind("received", Timestamp.from(hand.at()))
            .bind("by", hand.by().value())
            .execute();
    return kept == 1;
  }

  /** Let a submission count unless a later one does; holds the lesson until the end. */
  boolean count(RollCall call) {
    return database
            .handle()
            .createUpdate(
                """
                insert into absences.called as c (lesson, roll_call, taken)
                values (:lesson, :id, :taken)
                on conflict (lesson, territory_id)
                do update set roll_call = excluded.roll_call, taken = excluded.taken
                  where (excluded.taken, excluded.roll_call) > (c.taken, c.roll_call)""")
            .bind("lesson", call.lesson().value())
            .bind("id", call.id().value())
            .bind("taken", Timestamp.from(call.taken()))
            .execute()
        == 1;
  }

  /** Write down whom a submission names, with the absences that came of it. */
  void mark(RollCall call, List<Marked> marks) {
    if (marks.isEmpty()) {
      return;
    }
    database
        .handle()
        .createUpdate(
            """
            insert into absences.roll_mark (roll_call, lesson, pupil, kind, minutes, absence)
            select :id, :lesson, m.pupil, m.kind, m.minutes, m.absence
            from unnest(:pupils, :kinds, :minutes, :absences) m (pupil, kind, minutes, absence)""")
        .bind("id", call.id().value())
        .bind("lesson", call.lesson().value())
        .bindArray("pupils", UUID.class, AbsenceRows.ids(marks, one -> one.pupil().value()))
        .bindArray("kinds", String.class, marks.stream().map(m -> m.mark().kind().name()).toArray())
        .bindArray("minutes", Integer.class, marks.stream().map(m -> m.mark().minutes()).toArray())
        .bindArray("absences", UUID.class, marks.stream().map(RollCallRecords::id).toArray())
        .execute();
  }

  private static @Nullable UUID id(Marked mark) {
    return mark.absence().map(AbsenceId::value).orElse(null);
  }

  /** Tell whom any roll call of a lesson names. */
  Set<PersonId> marked(LessonId lesson) {
    return database
        .handle()
        .createQuery("select distinct pupil from absences.roll_mark where lesson = ?")
        .bind(0, lesson.value())
        .map((row, context) -> AbsenceRows.person(row, "pupil"))
        .collect(toUnmodifiableSet());
  }

  /** List what the other roll calls of a lesson say. */
  List<Earlier> before(RollCall call) {
    return database
        .handle()
        .createQuery(
            """
            select m.*, m.roll_call = l.id as counted from absences.roll_mark m, (
                select r.id from absences.roll_call r
                where r.lesson = :lesson and r.id <> :id
                order by r.taken desc, r.id desc limit 1) l
            where m.lesson = :lesson and m.roll_call <> :id""")
        .bind("id", call.id().value())
        .bind("lesson", call.lesson().value())
        .map(Earlier::of)
        .collect(toUnmodifiableList());
  }

  /** Find the roll call that counts. */
  Optional<RollCall> counted(LessonId lesson) {
    var rows =
        database
            .handle()
            .createQuery(
                """
                select c.roll_call, c.taken, m.pupil, m.kind, m.minutes from absences.called c
                  left join absences.roll_mark m
                    on m.roll_call = c.roll_call and m.lesson = c.lesson
                where c.lesson = ?""")
            .bind(0, lesson.value())
            .map(CountedRow::of)
            .list();
    return rows.stream()
        .findFirst()
        .map(
            one ->
                new RollCall(
                    one.id(),
                    lesson,
                    one.taken(),
                    rows.stream().flatMap(row -> row.mark().stream()).toList()));
  }

  private record CountedRow(RollCallId id, Instant taken, Optional<RollMark> mark) {
    static CountedRow of(ResultSet row, StatementContext context) throws SQLException {
      var pupil = row.getObject("pupil", UUID.class);
      return new CountedRow(
          new RollCallId(row.getObject("roll_call", UUID.class)),
          row.getTimestamp("taken").toInstant(),
          pupil == null
              ? Optional.empty()
              : Optional.of(RollCallRecords.mark(row, new PersonId(pupil))));
    }
  }

  private static RollMark mark(ResultSet row, PersonId pupil) throws SQLException {
    return new RollMark(pupil, RollMark.Kind.valueOf(row.getString("kind")), row.getInt("minutes"));
  }

  /** Tell of several lessons which roll call counts. */
  Map<LessonId, Taken> taken(Collection<LessonId> lessons) {
    return database
        .handle()
        .createQuery(
            """
            select c.lesson, c.taken, r.taken_by, count(m.pupil) as missing from absences.called c
              join absences.roll_call r on r.id = c.roll_call and r.lesson = c.lesson
              left join absences.roll_mark m
                on m.roll_call = c.roll_call and m.lesson = c.lesson and m.kind = 'ABSENT'
            where c.lesson = any(:lessons) group by c.lesson, c.taken, r.taken_by""")
        .bindArray("lessons", UUID.class, AbsenceRows.ids(lessons, LessonId::value))
        .map(
            (row, context) ->
                new Taken(
                    new LessonId(row.getObject("lesson", UUID.class)),
                    row.getTimestamp("taken").toInstant(),
                    AbsenceRows.person(row, "taken_by"),
                    row.getInt("missing")))
        .collect(toUnmodifiableMap(Taken::lesson, one -> one));
  }

  /** List when lessons of a structure began whose roll call was taken, each moment once. */
  List<LocalDateTime> lessonsCalled(StructureId structure, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(
            """
            select distinct r.lesson_from from absences.roll_call r
              join absences.called c on c.lesson = r.lesson and c.roll_call = r.id
            where r.structure = :structure and r.lesson_from >= :begin and r.lesson_from < :end""")
        .bind("structure", structure.value())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .mapTo(LocalDateTime.class)
        .collect(toUnmodifiableList());
  }

  /** List when a pupil came late, latest first. */
  List<Lateness> latenessesOf(PersonId pupil, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(
            """
            select r.structure, r.lesson_from, r.lesson_to, m.minutes from absences.roll_mark m
              join absences.called c on c.lesson = m.lesson and c.roll_call = m.roll_call
              join absences.roll_call r on r.id = m.roll_call and r.lesson = m.lesson
            where m.pupil = :pupil and m.kind = 'LATE'
              and r.lesson_from < :end and r.lesson_to > :begin
            order by r.lesson_from desc""")
        .bind("pupil", pupil.value())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map(
            (row, context) ->
                new Lateness(
                    pupil,
                    AbsenceRows.structure(row),
                    AbsenceRows.span(row, "lesson"),
                    row.getInt("minutes")))
        .collect(toUnmodifiableList());
  }
}

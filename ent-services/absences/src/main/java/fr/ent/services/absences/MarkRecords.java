package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.LessonId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads who was there, and not simply so, from the roll calls that count. */
@EntService
class MarkRecords {
  private static final String MARKS =
      """
      select r.lesson, r.structure, r.lesson_from, r.lesson_to, r.taken_by, m.pupil, m.kind,
          m.minutes
        from absences.roll_mark m
        join absences.called c on c.lesson = m.lesson and c.roll_call = m.roll_call
        join absences.roll_call r on r.id = m.roll_call and r.lesson = m.lesson
      where m.kind = any(:kinds) and r.lesson_from < :end and r.lesson_to > :begin
      """;

  private static final String IN = "and r.structure = :of order by r.lesson_from, m.pupil";
  private static final Set<Kind> THERE = Set.of(Kind.LATE, Kind.SENT_OUT, Kind.INFIRMARY);

  private final Database database;

  @Inject
  MarkRecords(Database database) {
    this.database = database;
  }

  List<LessonMark> in(StructureId structure, LocalDate first, LocalDate last) {
    return marks(THERE, IN, structure.value(), first, last);
  }

  /** List only these, from first to last. */
  List<LessonMark> in(StructureId structure, Set<Kind> kinds, LocalDate first, LocalDate last) {
    return marks(kinds, IN, structure.value(), first, last);
  }

  List<LessonMark> of(PersonId pupil, LocalDate first, LocalDate last) {
    return marks(
        THERE, "and m.pupil = :of order by r.lesson_from desc", pupil.value(), first, last);
  }

  private List<LessonMark> marks(
      Set<Kind> kinds, String which, UUID of, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(MARKS + which)
        .bind("of", of)
        .bindArray("kinds", String.class, kinds.stream().map(Kind::name).toList())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map((row, context) -> mark(row))
        .collect(toUnmodifiableList());
  }

  private static LessonMark mark(ResultSet row) throws SQLException {
    var kind = Kind.valueOf(row.getString("kind"));
    return new LessonMark(
        new LessonId(row.getObject("lesson", UUID.class)),
        AbsenceRows.structure(row),
        AbsenceRows.span(row, "lesson"),
        new RollMark(AbsenceRows.person(row, "pupil"), kind, row.getInt("minutes")),
        AbsenceRows.person(row, "taken_by"));
  }
}

package fr.ent.services.absences;

import static java.util.stream.Collectors.toMap;

import fr.ent.api.absences.RollCallSheet.Expected;
import fr.ent.api.absences.RollCallSheet.Line;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows of whom a lesson need not wait, and why, in the transaction that is open. */
@EntService
class SheetLines {
  private static final String EXPECTED =
      """
      select a.pupil, case a.state when 'JUSTIFIED' then 'EXCUSED' else 'MISSING' end as expected
        from absences.absence a
        where a.pupil = any(:pupils) and a.missed_from < :to and a.missed_to > :from
          and a.state <> 'WITHDRAWN' and (a.missed_from, a.missed_to) <> (:from, :to)
      union all
      select e.pupil, case e.state when 'ACCEPTED' then 'EXCUSED' else 'ANNOUNCED' end
        from absences.explanation e
        where e.pupil = any(:pupils) and e.covers_from <= :from and e.covers_to >= :to
          and e.state in ('WAITING', 'ACCEPTED')
      union all
      select m.pupil, 'EXCUSED' from absences.measure m
        where m.structure = :structure and m.pupil = any(:pupils) and m.state <> 'CANCELLED'
          and m.kind in ('SENT_OUT', 'CLASS_EXCLUSION', 'SCHOOL_EXCLUSION')
          and m.covers_from < :to and m.covers_to > :from
      union all
      select x.pupil, 'EXEMPTED' from absences.exemption x
        where x.structure = :structure and x.pupil = any(:pupils)
          and x.covers_from <= :from and x.covers_to >= :to and x.subject in ('', :subject)
      union all
      select p.pupil, 'AWAY' from absences.exemption x, unnest(:pupils) p (pupil)
        where x.structure = :structure and x.school_group = any(:groups)
          and x.covers_from < :to and x.covers_to > :from""";

  private final Database database;

  private record Known(PersonId pupil, Expected expected) {}

  @Inject
  SheetLines(Database database) {
    this.database = database;
  }

  /** Draw the lines of a lesson, in the order of the names. */
  List<Line> of(Lesson lesson, Map<PersonId, PersonNames> names) {
    var known = known(lesson, names.keySet());
    var order = Collator.getInstance(Locale.FRENCH);
    return names.entrySet().stream()
        .map(
            one ->
                new Line(
                    one.getKey(), one.getValue(), Optional.ofNullable(known.get(one.getKey()))))
        .sorted(
            Comparator.comparing((Line one) -> one.names().last(), order)
                .thenComparing(one -> one.names().called(), order)
                .thenComparing(one -> one.pupil().value()))
        .toList();
  }

  /** Of several reasons the one that says most counts. */
  private Map<PersonId, Expected> known(Lesson lesson, Collection<PersonId> pupils) {
    return database
        .handle()
        .createQuery(EXPECTED)
        .bindArray("pupils", UUID.class, AbsenceRows.ids(pupils, PersonId::value))
        .bindArray("groups", UUID.class, AbsenceRows.ids(lesson.groups(), GroupId::value))
        .bind("structure", lesson.structure().value())
        .bind("subject", lesson.subject().map(SubjectCode::value).orElse(""))
        .bind("from", lesson.time().from())
        .bind("to", lesson.time().to())
        .map(
            (row, context) ->
                new Known(
                    AbsenceRows.person(row, "pupil"), Expected.valueOf(row.getString("expected"))))
        .stream()
        .collect(
            toMap(
                Known::pupil,
                Known::expected,
                (one, other) -> one.compareTo(other) > 0 ? one : other));
  }
}

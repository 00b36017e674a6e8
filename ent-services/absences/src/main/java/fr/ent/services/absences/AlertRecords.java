package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The shelf of who was sent word of what, in the transaction that is open. */
@EntService
class AlertRecords {
  private final Database database;

  /** Somebody to whom a notice goes, not before a moment. */
  record Told(AbsenceId absence, PersonId person, Instant notBefore) {}

  @Inject
  AlertRecords(Database database) {
    this.database = database;
  }

  void keep(Absence absence, PersonId recipient, Instant notBefore) {
    database
        .handle()
        .execute(
            """
            insert into absences.told (absence, recipient, pupil, not_before) values (?, ?, ?, ?)
            on conflict (absence, recipient, territory_id) do update
              set not_before = excluded.not_before, late_from = null, late_to = null
              where told.late_from is not null""",
            absence.id().value(),
            recipient.value(),
            absence.pupil().value(),
            Timestamp.from(notBefore));
  }

  /** Forget who was told of an absence, and tell who it was. */
  List<Told> forget(AbsenceId absence) {
    return database
        .handle()
        .createQuery(
            "delete from absences.told where absence = ? and late_from is null returning *")
        .bind(0, absence.value())
        .map(
            (row, context) ->
                new Told(
                    absence,
                    AbsenceRows.person(row, "recipient"),
                    row.getTimestamp("not_before").toInstant()))
        .collect(toUnmodifiableList());
  }

  /** Keep that somebody was told of a lateness in place of an absence. */
  void keepLate(Absence absence, PersonId recipient, TimeSpan lesson, Instant at) {
    database
        .handle()
        .execute(
            """
            insert into absences.told
              (absence, recipient, pupil, not_before, late_from, late_to)
            values (?, ?, ?, ?, ?, ?)
            on conflict (absence, recipient, territory_id) do nothing""",
            absence.id().value(),
            recipient.value(),
            absence.pupil().value(),
            Timestamp.from(at),
            lesson.from(),
            lesson.to());
  }

  /** A lateness that somebody was told of, in place of an absence as it is now. */
  record ToldLate(Absence absence, PersonId person, TimeSpan lesson) {}

  /** List what was told of pupils who came late at the time of a lesson that was called. */
  List<ToldLate> lateAt(RollCallTaken taken) {
    return database
        .handle()
        .createQuery(
            """
            select a.*, t.recipient, t.late_from, t.late_to from absences.told t
              join absences.absence a on a.id = t.absence
              join absences.roll_call r on r.id = :call and r.lesson = :lesson
                and r.structure = a.structure
            where t.late_from < r.lesson_to and t.late_to > r.lesson_from
            order by t.absence, t.recipient""")
        .bind("call", taken.rollCall().value())
        .bind("lesson", taken.lesson().value())
        .map(
            (row, context) ->
                new ToldLate(
                    AbsenceRows.absence(row, context),
                    AbsenceRows.person(row, "recipient"),
                    AbsenceRows.span(row, "late")))
        .collect(toUnmodifiableList());
  }

  void forget(ToldLate one) {
    database
        .handle()
        .execute(
            "delete from absences.told where absence = ? and recipient = ?",
            one.absence().id().value(),
            one.person().value());
  }

  /** List the absences of a pupil of which somebody was told. */
  Set<AbsenceId> toldOf(PersonId pupil) {
    return database
        .handle()
        .createQuery(
            "select distinct absence from absences.told where pupil = ? and late_from is null")
        .bind(0, pupil.value())
        .map((row, context) -> new AbsenceId(row.getObject(1, UUID.class)))
        .collect(toUnmodifiableSet());
  }

  /** List who was told of several absences. */
  List<Told> of(Collection<AbsenceId> absences) {
    return database
        .handle()
        .createQuery(
            "select * from absences.told where absence = any(:absences) and late_from is null")
        .bindArray("absences", UUID.class, AbsenceRows.ids(absences, AbsenceId::value))
        .map(
            (row, context) ->
                new Told(
                    new AbsenceId(row.getObject("absence", UUID.class)),
                    AbsenceRows.person(row, "recipient"),
                    row.getTimestamp("not_before").toInstant()))
        .collect(toUnmodifiableList());
  }
}

package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.identity.PersonId;
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
            on conflict (absence, recipient, territory_id) do nothing""",
            absence.id().value(),
            recipient.value(),
            absence.pupil().value(),
            Timestamp.from(notBefore));
  }

  /** Forget who was told of an absence, and tell who it was. */
  List<Told> forget(AbsenceId absence) {
    return database
        .handle()
        .createQuery("delete from absences.told where absence = ? returning *")
        .bind(0, absence.value())
        .map(
            (row, context) ->
                new Told(
                    absence,
                    AbsenceRows.person(row, "recipient"),
                    row.getTimestamp("not_before").toInstant()))
        .collect(toUnmodifiableList());
  }

  /** List the absences of a pupil of which somebody was told. */
  Set<AbsenceId> toldOf(PersonId pupil) {
    return database
        .handle()
        .createQuery("select distinct absence from absences.told where pupil = ?")
        .bind(0, pupil.value())
        .map((row, context) -> new AbsenceId(row.getObject(1, UUID.class)))
        .collect(toUnmodifiableSet());
  }

  /** List who was told of several absences. */
  List<Told> of(Collection<AbsenceId> absences) {
    return database
        .handle()
        .createQuery("select * from absences.told where absence = any(:absences)")
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

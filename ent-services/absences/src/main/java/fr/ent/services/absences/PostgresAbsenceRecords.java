package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps absences in PostgreSQL; many at once are one statement. */
@EntService
class PostgresAbsenceRecords implements AbsenceRecords {
  private final Database database;

  @Inject
  PostgresAbsenceRecords(Database database) {
    this.database = database;
  }

  @Override
  public Kept keep(Hand hand, StructureId structure, Collection<PersonId> pupils, TimeSpan missed) {
    if (pupils.isEmpty()) {
      return new Kept(List.of(), List.of());
    }
    var counting = insert(structure, pupils, missed);
    note(hand, counting);
    // Where all are new, as in most roll calls, there is nothing else to look for.
    boolean all = counting.size() == pupils.size();
    return new Kept(all ? counting : at(pupils, missed), counting);
  }

  private List<Absence> insert(
      StructureId structure, Collection<PersonId> pupils, TimeSpan missed) {
    var insert =
        database
            .handle()
            .createQuery(
                """
                insert into absences.absence as a
                  (id, pupil, structure, missed_from, missed_to, state)
                select gen_random_uuid(), p.pupil, :structure, :from, :to, coalesce((
                    select 'JUSTIFIED' from absences.measure m
                      where m.pupil = p.pupil and m.structure = :structure
                        and m.state <> 'CANCELLED'
                        and m.kind in ('SENT_OUT', 'CLASS_EXCLUSION', 'SCHOOL_EXCLUSION')
                        and m.covers_from < :to and m.covers_to > :from
                      limit 1), (
                    select case e.state when 'ACCEPTED' then 'JUSTIFIED'
                        when 'REFUSED' then 'UNJUSTIFIED' else 'EXPLAINED' end
                      from absences.explanation e
                      where e.pupil = p.pupil and e.structure = :structure
                        and e.covers_from <= :from and e.covers_to >= :to
                        and e.state <> 'TAKEN_BACK'
                      order by e.said_at desc limit 1), 'UNEXPLAINED')
                  from unnest(:pupils) p (pupil)
                on conflict (pupil, missed_from, missed_to, territory_id)
                  do update set state = excluded.state, structure = excluded.structure
                  where a.state = 'WITHDRAWN'
                returning a.*""")
            .bind("structure", structure.value())
            .bindArray("pupils", UUID.class, AbsenceRows.ids(pupils, PersonId::value));
    return timed(insert, missed).map(AbsenceRows::absence).collect(toUnmodifiableList());
  }

  private List<Absence> at(Collection<PersonId> pupils, TimeSpan missed) {
    var query =
        database
            .handle()
            .createQuery(
                """
                select * from absences.absence
                where pupil = any(:pupils) and missed_from = :from and missed_to = :to""")
            .bindArray("pupils", UUID.class, AbsenceRows.ids(pupils, PersonId::value));
    return timed(query, missed).map(AbsenceRows::absence).collect(toUnmodifiableList());
  }

  private static <S extends SqlStatement<S>> S timed(S statement, TimeSpan time) {
    return statement.bind("from", time.from()).bind("to", time.to());
  }

  private void note(Hand hand, List<Absence> changed) {
    if (changed.isEmpty()) {
      return;
    }
    database
        .handle()
        .createUpdate(
            """
            insert into absences.change (absence, at, changed_by, state)
            select c.absence, :at, :by, c.state from unnest(:absences, :states) c (absence, state)""")
        .bind("at", Timestamp.from(hand.at()))
        .bind("by", hand.by().value())
        .bindArray("absences", UUID.class, AbsenceRows.ids(changed, one -> one.id().value()))
        .bindArray("states", String.class, changed.stream().map(a -> a.state().name()).toArray())
        .execute();
  }

  @Override
  public List<Absence> withdraw(Hand hand, StructureId structure, Collection<AbsenceId> absences) {
    if (absences.isEmpty()) {
      return List.of();
    }
    var changed =
        database
            .handle()
            .createQuery(
                """
                update absences.absence set state = 'WITHDRAWN'
                where id = any(:ids) and structure = :structure and state <> 'WITHDRAWN'
                returning *""")
            .bind("structure", structure.value())
            .bindArray("ids", UUID.class, AbsenceRows.ids(absences, AbsenceId::value))
            .map(AbsenceRows::absence)
            .collect(toUnmodifiableList());
    note(hand, changed);
    return changed;
  }

  @Override
  public Optional<Absence> find(AbsenceId absence) {
    return database
        .handle()
        .createQuery("select * from absences.absence where id = ?")
        .bind(0, absence.value())
        .map(AbsenceRows::absence)
        .findFirst();
  }

  @Override
  public List<Absence> of(PersonId pupil, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(
            """
            select * from absences.absence
            where pupil = :pupil and missed_from < :end and missed_to > :begin
              and state <> 'WITHDRAWN'
            order by missed_from desc, id""")
        .bind("pupil", pupil.value())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map(AbsenceRows::absence)
        .collect(toUnmodifiableList());
  }

  @Override
  public List<Absence> in(StructureId structure, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(
            """
            select * from absences.absence
            where structure = :structure and missed_from < :end and missed_to > :begin
              and state <> 'WITHDRAWN'
            order by missed_from, id""")
        .bind("structure", structure.value())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map(AbsenceRows::absence)
        .collect(toUnmodifiableList());
  }

  @Override
  public List<AbsenceChange> historyOf(AbsenceId absence) {
    return database
        .handle()
        .createQuery("select * from absences.change where absence = ? order by id")
        .bind(0, absence.value())
        .map(
            (row, context) ->
                new AbsenceChange(
                    row.getTimestamp("at").toInstant(),
                    AbsenceRows.person(row, "changed_by"),
                    AbsenceState.valueOf(row.getString("state"))))
        .collect(toUnmodifiableList());
  }
}

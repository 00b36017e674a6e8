package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.Absence;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The shelf of what is counted, in the transaction that is open. */
@EntService
class FigureRecords {
  private final Database database;

  /**
   * An absence and why.
   *
   * @param reason empty where nobody said
   */
  record Reasoned(Absence absence, String reason) {}

  @Inject
  FigureRecords(Database database) {
    this.database = database;
  }

  /** List the absences of a structure that count and begin in a month. */
  List<Reasoned> in(StructureId structure, YearMonth month) {
    return database
        .handle()
        .createQuery(
            """
            select a.*, coalesce(e.reason, '') as reason from absences.absence a
              left join lateral (
                select x.reason from absences.explanation x
                where x.pupil = a.pupil and x.structure = a.structure
                  and x.covers_from <= a.missed_from and x.covers_to >= a.missed_to
                order by x.said_at desc limit 1) e on true
            where a.structure = :structure and a.missed_from >= :first and a.missed_from < :end
              and a.state <> 'WITHDRAWN'
            order by a.pupil, a.missed_from\
            """)
        .bind("structure", structure.value())
        .bind("first", month.atDay(1).atStartOfDay())
        .bind("end", month.plusMonths(1).atDay(1).atStartOfDay())
        .map(
            (row, context) ->
                new Reasoned(AbsenceRows.absence(row, context), row.getString("reason")))
        .collect(toUnmodifiableList());
  }

  /** Note that a pupil is followed in a month; tells whether that is new. */
  boolean follow(PersonId pupil, StructureId structure, LocalDate month, Instant at) {
    return database
            .handle()
            .execute(
                """
                insert into absences.followed (pupil, structure, month, at) values (?, ?, ?, ?)
                on conflict (pupil, structure, month, territory_id) do nothing\
                """,
                pupil.value(),
                structure.value(),
                month,
                Timestamp.from(at))
        == 1;
  }
}

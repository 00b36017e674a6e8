package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Measure;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The shelf of incidents, in the transaction that is open. */
@EntService
class IncidentRecords {
  private static final String ALL = "select * from absences.incident i where ";
  private static final String ON_DAYS =
      " and i.happened >= :begin and i.happened < :end order by i.happened desc, i.id limit 200";

  private final Database database;
  private final MeasureRecords measures;

  private record Row(
      IncidentId id,
      StructureId structure,
      LocalDateTime when,
      String place,
      String words,
      PersonId by,
      Timestamp at) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new IncidentId(row.getObject("id", UUID.class)),
          AbsenceRows.structure(row),
          row.getObject("happened", LocalDateTime.class),
          row.getString("place"),
          row.getString("words"),
          AbsenceRows.person(row, "reported_by"),
          row.getTimestamp("reported_at"));
    }
  }

  private record Part(UUID incident, Involved involved) {}

  @Inject
  IncidentRecords(Database database, MeasureRecords measures) {
    this.database = database;
    this.measures = measures;
  }

  /** Keep an incident; one that is there already stays as it is. */
  boolean keep(AbsenceRecords.Hand hand, IncidentDraft draft, LocalDate lastDay) {
    boolean isNew =
        database
                .handle()
                .createUpdate(
                    """
                    insert into absences.incident
                      (id, structure, happened, place, words, reported_by, reported_at, last_day)
                    values (:id, :structure, :when, :place, :words, :by, :at, :last)
                    on conflict (id, territory_id) do nothing\
                    """)
                .bind("id", draft.id().value())
                .bind("structure", draft.structure().value())
                .bind("when", draft.when())
                .bind("place", draft.place())
                .bind("words", draft.words())
                .bind("by", hand.by().value())
                .bind("at", Timestamp.from(hand.at()))
                .bind("last", lastDay)
                .execute()
            == 1;
    if (isNew) {
      involve(draft);
    }
    return isNew;
  }

  private void involve(IncidentDraft draft) {
    database
        .handle()
        .createUpdate(
            """
            insert into absences.involved (incident, pupil, part)
            select :incident, p.pupil, p.part from unnest(:pupils, :parts) p (pupil, part)\
            """)
        .bind("incident", draft.id().value())
        .bindArray(
            "pupils", UUID.class, AbsenceRows.ids(draft.involved(), one -> one.pupil().value()))
        .bindArray(
            "parts",
            String.class,
            draft.involved().stream().map(one -> one.part().name()).toArray())
        .execute();
  }

  Optional<Incident> find(IncidentId id) {
    return whole(database.handle().createQuery(ALL + "i.id = :id").bind("id", id.value())).stream()
        .findFirst();
  }

  List<Incident> in(StructureId structure, LocalDate first, LocalDate last) {
    return whole(
        onDays(ALL + "i.structure = :structure" + ON_DAYS, first, last)
            .bind("structure", structure.value()));
  }

  List<Incident> reportedBy(
      PersonId person, StructureId structure, LocalDate first, LocalDate last) {
    return whole(
        onDays(ALL + "i.structure = :structure and i.reported_by = :by" + ON_DAYS, first, last)
            .bind("structure", structure.value())
            .bind("by", person.value()));
  }

  List<Incident> reportedBy(PersonId person, LocalDate first, LocalDate last) {
    return whole(
        onDays(ALL + "i.reported_by = :by" + ON_DAYS, first, last).bind("by", person.value()));
  }

  private Query onDays(String query, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(query)
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay());
  }

  /** Three statements, however many there are. */
  private List<Incident> whole(Query query) {
    var rows = query.map((row, context) -> Row.of(row)).list();
    var ids = rows.stream().map(one -> one.id().value()).toArray();
    var parts = parts(ids);
    var decided = measures.because(ids).stream().collect(groupingBy(one -> one.incident().value()));
    return rows.stream()
        .map(
            one ->
                incident(
                    one,
                    parts.getOrDefault(one.id().value(), List.of()),
                    decided.getOrDefault(one.id().value(), List.of())))
        .collect(toUnmodifiableList());
  }

  private Map<UUID, List<Involved>> parts(Object[] incidents) {
    return database
        .handle()
        .createQuery(
            """
            select * from absences.involved where incident = any(:incidents)
            order by part, pupil\
            """)
        .bindArray("incidents", UUID.class, incidents)
        .map(
            (row, context) ->
                new Part(
                    row.getObject("incident", UUID.class),
                    new Involved(
                        AbsenceRows.person(row, "pupil"),
                        Involved.Part.valueOf(row.getString("part")))))
        .stream()
        .collect(groupingBy(Part::incident, mapping(Part::involved, toList())));
  }

  private static Incident incident(Row one, List<Involved> involved, List<Measure> measures) {
    return new Incident(
        one.id(),
        one.structure(),
        one.when(),
        one.place(),
        one.words(),
        involved,
        one.by(),
        one.at().toInstant(),
        measures);
  }
}

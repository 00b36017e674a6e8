package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanation.Document;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** The shelf of explanations, in the transaction that is open. */
@EntService
class ExplanationRecords {
  /** Documents come along as {@code id type size}, one after the other. */
  private static final String ALL =
      """
      select e.*, coalesce((
          select array_agg(d.id || ' ' || d.type || ' ' || d.size order by d.given_at, d.id)
            from absences.document d where d.explanation = e.id), '{}') as documents
        from absences.explanation e
      """;

  private final Database database;

  @Inject
  ExplanationRecords(Database database) {
    this.database = database;
  }

  void keep(AbsenceRecords.Hand hand, StructureId structure, ExplanationDraft draft) {
    database
        .handle()
        .createUpdate(
            """
            insert into absences.explanation (id, pupil, structure, covers_from, covers_to, reason,
              words, said_by, said_at, state)
            values (:id, :pupil, :structure, :from, :to, :reason, :words, :by, :at, 'WAITING')
            on conflict (id, territory_id) do nothing\
            """)
        .bind("id", draft.id().value())
        .bind("pupil", draft.pupil().value())
        .bind("structure", structure.value())
        .bind("from", draft.covers().from())
        .bind("to", draft.covers().to())
        .bind("reason", draft.reason())
        .bind("words", draft.words())
        .bind("by", hand.by().value())
        .bind("at", Timestamp.from(hand.at()))
        .execute();
  }

  void settle(AbsenceRecords.Hand hand, ExplanationId id, Explanation.State state, String answer) {
    database
        .handle()
        .execute(
            """
            update absences.explanation
            set state = ?, answer = ?, settled_by = ?, settled_at = ? where id = ?\
            """,
            state.name(),
            answer,
            hand.by().value(),
            Timestamp.from(hand.at()),
            id.value());
  }

  /** Change the state of the absences that an explanation covers, and note it. */
  void follow(AbsenceRecords.Hand hand, Explanation one, List<AbsenceState> from, AbsenceState to) {
    database
        .handle()
        .createUpdate(
            """
            with changed as (
              update absences.absence set state = :to
              where pupil = :pupil and structure = :structure
                and missed_from >= :first and missed_to <= :last and state = any(:from)
              returning id)
            insert into absences.change (absence, at, changed_by, state)
            select id, :at, :by, :to from changed order by id\
            """)
        .bind("pupil", one.pupil().value())
        .bind("structure", one.structure().value())
        .bind("first", one.covers().from())
        .bind("last", one.covers().to())
        .bindArray("from", String.class, from.stream().map(AbsenceState::name).toArray())
        .bind("to", to.name())
        .bind("at", Timestamp.from(hand.at()))
        .bind("by", hand.by().value())
        .execute();
  }

  Optional<Explanation> find(ExplanationId id) {
    return database
        .handle()
        .createQuery(ALL + "where e.id = ?")
        .bind(0, id.value())
        .map(ExplanationRecords::explanation)
        .findFirst();
  }

  List<Explanation> of(PersonId pupil, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(
            ALL
                + """
                where e.pupil = :pupil and e.covers_from < :end and e.covers_to > :begin
                order by e.covers_from desc, e.id\
                """)
        .bind("pupil", pupil.value())
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map(ExplanationRecords::explanation)
        .collect(toUnmodifiableList());
  }

  List<Explanation> waiting(StructureId structure, int most) {
    return database
        .handle()
        .createQuery(
            ALL
                + """
                where e.structure = :structure and e.state = 'WAITING'
                order by e.said_at, e.id limit :most\
                """)
        .bind("structure", structure.value())
        .bind("most", most)
        .map(ExplanationRecords::explanation)
        .collect(toUnmodifiableList());
  }

  private static Explanation explanation(ResultSet row, StatementContext context)
      throws SQLException {
    return new Explanation(
        new ExplanationId(row.getObject("id", UUID.class)),
        AbsenceRows.person(row, "pupil"),
        AbsenceRows.structure(row),
        AbsenceRows.span(row, "covers"),
        row.getString("reason"),
        row.getString("words"),
        AbsenceRows.person(row, "said_by"),
        row.getTimestamp("said_at").toInstant(),
        Explanation.State.valueOf(row.getString("state")),
        row.getString("answer"),
        documents((String[]) row.getArray("documents").getArray()));
  }

  private static List<Document> documents(String[] all) {
    var documents = new ArrayList<Document>();
    for (var one : all) {
      var parts = one.split(" ", 3);
      documents.add(new Document(DocumentId.of(parts[0]), parts[1], Integer.parseInt(parts[2])));
    }
    return documents;
  }
}

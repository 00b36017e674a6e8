package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The shelf of exemptions and outings, in the transaction that is open. */
@EntService
class ExemptionRecords {
  private static final String ALL = "select * from absences.exemption ";
  private static final String BETWEEN =
      " and covers_from < :end and covers_to > :begin order by covers_from, id";

  private final Database database;

  @Inject
  ExemptionRecords(Database database) {
    this.database = database;
  }

  boolean keep(AbsenceRecords.Hand hand, Exemption one) {
    return database
            .handle()
            .createUpdate(
                """
                insert into absences.exemption (id, structure, pupil, school_group, covers_from,
                  covers_to, subject, title, given_by, given_at)
                values (:id, :structure, :pupil::uuid, :group::uuid, :from, :to, :subject, :title, :by, :at)
                on conflict (id, territory_id) do nothing\
                """)
            .bind("id", one.id().value())
            .bind("structure", one.structure().value())
            .bind("pupil", one.pupil().map(PersonId::value).orElse(null))
            .bind("group", one.group().map(GroupId::value).orElse(null))
            .bind("from", one.covers().from())
            .bind("to", one.covers().to())
            .bind("subject", one.subject())
            .bind("title", one.title())
            .bind("by", hand.by().value())
            .bind("at", Timestamp.from(hand.at()))
            .execute()
        == 1;
  }

  boolean remove(StructureId structure, ExemptionId exemption) {
    return database
            .handle()
            .execute(
                "delete from absences.exemption where id = ? and structure = ?",
                exemption.value(),
                structure.value())
        == 1;
  }

  List<Exemption> in(StructureId structure, LocalDate first, LocalDate last) {
    return between(ALL + "where structure = :structure" + BETWEEN, first, last)
        .bind("structure", structure.value())
        .map(ExemptionRecords::exemption)
        .collect(toUnmodifiableList());
  }

  List<Exemption> of(PersonId pupil, Collection<GroupId> groups, LocalDate first, LocalDate last) {
    return between(
            ALL + "where (pupil = :pupil or school_group = any(:groups))" + BETWEEN, first, last)
        .bind("pupil", pupil.value())
        .bindArray("groups", UUID.class, AbsenceRows.ids(groups, GroupId::value))
        .map(ExemptionRecords::exemption)
        .collect(toUnmodifiableList());
  }

  private Query between(String query, LocalDate first, LocalDate last) {
    return database
        .handle()
        .createQuery(query)
        .bind("begin", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay());
  }

  private static Exemption exemption(ResultSet row, StatementContext context) throws SQLException {
    return new Exemption(
        new ExemptionId(row.getObject("id", UUID.class)),
        AbsenceRows.structure(row),
        Optional.ofNullable(row.getObject("pupil", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getObject("school_group", UUID.class)).map(GroupId::new),
        AbsenceRows.span(row, "covers"),
        row.getString("subject"),
        row.getString("title"));
  }
}

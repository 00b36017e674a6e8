package fr.ent.services.timetable.imports;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImport.State;
import fr.ent.api.timetable.TimetableImportId;
import fr.ent.api.timetable.TimetableSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Imports and what was found wrong in them; in the transaction that is open. */
final class ImportShelf {
  private static final int SHOWN = 50;

  /** An import, and whose lessons it brings. */
  record Kept(TimetableImport told, SourceName source) {}

  private final Handle handle;

  ImportShelf(Handle handle) {
    this.handle = handle;
  }

  void add(Kept one) {
    var told = one.told();
    handle
        .createUpdate(
            """
            insert into timetable.import (id, structure, kind, source, file_name, at, by_person,
              state, first_week, last_week, lessons, findings)
            values (:id, :structure, :kind, :source, :file, :at, :by, :state, :first, :last,
              :lessons, :findings)""")
        .bind("id", told.id().value())
        .bind("structure", told.structure().value())
        .bind("kind", told.source().name())
        .bind("source", one.source().value())
        .bind("file", told.fileName())
        .bind("at", told.at().atOffset(ZoneOffset.UTC))
        .bind("by", told.by().value())
        .bind("state", told.state().name())
        .bind("first", told.firstWeek().orElse(null))
        .bind("last", told.lastWeek().orElse(null))
        .bind("lessons", told.lessons())
        .bind("findings", told.findings())
        .execute();
  }

  Optional<Kept> find(TimetableImportId id) {
    return handle
        .createQuery("select * from timetable.import where id = :id")
        .bind("id", id.value())
        .map((row, context) -> kept(row))
        .findOne();
  }

  /** One who changes an import after the other. */
  Optional<Kept> lock(TimetableImportId id) {
    return handle
        .createQuery("select * from timetable.import where id = :id for update")
        .bind("id", id.value())
        .map((row, context) -> kept(row))
        .findOne();
  }

  List<TimetableImport> newest(StructureId structure) {
    return handle
        .createQuery(
            """
            select * from timetable.import where structure = :structure
            order by at desc, id limit :shown""")
        .bind("structure", structure.value())
        .bind("shown", SHOWN)
        .map((row, context) -> kept(row).told())
        .list();
  }

  /** Tell the name of the newest file that a source came from; empty where none is known. */
  String newestName(StructureId structure, SourceName source) {
    return handle
        .createQuery(
            """
            select file_name from timetable.import
            where structure = :structure and source = :source order by at desc, id limit 1""")
        .bind("structure", structure.value())
        .bind("source", source.value())
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var told =
        new TimetableImport(
            new TimetableImportId(row.getObject("id", UUID.class)),
            new StructureId(row.getObject("structure", UUID.class)),
            TimetableSource.valueOf(row.getString("kind")),
            row.getString("file_name"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            new PersonId(row.getObject("by_person", UUID.class)),
            State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getObject("first_week", LocalDate.class)),
            Optional.ofNullable(row.getObject("last_week", LocalDate.class)),
            row.getInt("lessons"),
            row.getInt("findings"),
            report(row));
    return new Kept(told, SourceName.of(row.getString("source")));
  }

  private static Optional<PlanReport> report(ResultSet row) throws SQLException {
    var array = row.getArray("applied");
    if (array == null) {
      return Optional.empty();
    }
    var all = (Integer[]) array.getArray();
    return Optional.of(new PlanReport(all[0], all[1], all[2], all[3], all[4], all[5]));
  }

  void apply(TimetableImportId id, PlanReport report) {
    var figures =
        new Object[] {
          report.added(),
          report.changed(),
          report.cancelled(),
          report.removed(),
          report.byHand(),
          report.past()
        };
    handle
        .createUpdate(
            "update timetable.import set state = 'APPLIED', applied = :all where id = :id")
        .bind("id", id.value())
        .bindArray("all", Integer.class, figures)
        .execute();
  }

  /** Close an import and erase what it said. */
  void close(UUID id) {
    eraseContent(id);
    handle.execute("update timetable.import set state = 'CLOSED' where id = ?", id);
  }

  private void eraseContent(UUID id) {
    handle.execute("delete from timetable.import_name where import = ?", id);
    handle.execute("delete from timetable.import_lesson where import = ?", id);
  }

  /** Those of a source that a newer one takes the place of. */
  List<UUID> olderOf(Kept one) {
    return open(
        "structure = ? and source = ? and at <= ? and id <> ?",
        one.told().structure().value(),
        one.source().value(),
        one.told().at().atOffset(ZoneOffset.UTC),
        one.told().id().value());
  }

  List<UUID> openBefore(Instant moment) {
    return open("at < ?", moment.atOffset(ZoneOffset.UTC));
  }

  private List<UUID> open(String where, Object... values) {
    return handle
        .select("select id from timetable.import where state <> 'CLOSED' and " + where, values)
        .mapTo(UUID.class)
        .list();
  }

  /** List the schools that have imports from before a moment. */
  List<StructureId> schoolsBefore(Instant moment) {
    return handle
        .createQuery("select distinct structure from timetable.import where at < :moment")
        .bind("moment", moment.atOffset(ZoneOffset.UTC))
        .mapTo(UUID.class)
        .map(StructureId::new)
        .list();
  }

  void letGo(StructureId school, Instant kept) {
    var before = kept.atOffset(ZoneOffset.UTC);
    open("structure = ? and at < ?", school.value(), before).forEach(this::close);
    handle.execute(
        """
        delete from timetable.import_finding f using timetable.import i
        where i.id = f.import and i.structure = ? and i.at < ?""",
        school.value(),
        before);
    handle.execute(
        "delete from timetable.import where structure = ? and at < ?", school.value(), before);
  }

  void addFindings(TimetableImportId id, List<ImportFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into timetable.import_finding (import, number, kind, file, line, what)
            values (:import, :number, :kind, :file, :line, :what)""");
    for (int i = 0; i < findings.size(); i++) {
      var one = findings.get(i);
      batch
          .bind("import", id.value())
          .bind("number", i)
          .bind("kind", one.kind().name())
          .bind("file", one.file())
          .bind("line", one.line())
          .bind("what", one.what())
          .add();
    }
    batch.execute();
  }

  List<ImportFinding> findings(TimetableImportId id) {
    return handle
        .createQuery("select * from timetable.import_finding where import = :id order by number")
        .bind("id", id.value())
        .map(
            (row, context) ->
                new ImportFinding(
                    ImportFinding.Kind.valueOf(row.getString("kind")),
                    row.getString("file"),
                    row.getInt("line"),
                    row.getString("what")))
        .list();
  }

  /** Whoever is erased has imported nothing and stands for nothing. */
  void erase(UUID[] people, UUID nobody) {
    handle
        .createUpdate("update timetable.import set by_person = :nobody where by_person = any(:all)")
        .bind("nobody", nobody)
        .bindArray("all", UUID.class, (Object[]) people)
        .execute();
  }

  void merge(UUID survivor, UUID absorbed) {
    handle.execute(
        "update timetable.import set by_person = ? where by_person = ?", survivor, absorbed);
  }
}

package fr.ent.services.timetable;

import fr.ent.api.identity.GroupId;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.core.database.Database;
import fr.ent.tck.timetable.TimetableImportsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;

/** Ours keeps the contract. */
@EntTest(beans = {PaperRoll.class, PaperPolicy.class, AuditInMemory.class})
class TimetableImportsContractTest implements TimetableImportsContract, PaperSchool {
  private final Timetable timetable;
  private final TimetableImports imports;
  private final TimetableChanges changes;
  private final Database database;

  TimetableImportsContractTest(
      Timetable timetable, TimetableImports imports, TimetableChanges changes, Database database) {
    this.timetable = timetable;
    this.imports = imports;
    this.changes = changes;
    this.database = database;
  }

  @Override
  public Timetable timetable() {
    return timetable;
  }

  @Override
  public TimetableImports imports() {
    return imports;
  }

  @Override
  public TimetableChanges changes() {
    return changes;
  }

  @Override
  public void empty() {
    EmptyTimetable.of(database);
  }

  @Override
  public String labelOf(GroupId group) {
    return group.equals(CLASS) ? "4B" : group.equals(HALF) ? "4B-1" : "4C";
  }

  @Override
  public String teacherName() {
    return "Camille ZQNAME4";
  }
}

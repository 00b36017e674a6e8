package fr.ent.services.timetable;

import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.core.database.Database;
import fr.ent.tck.timetable.TimetableIntakeContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;

/** Ours keeps the contract. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class TimetableIntakeContractTest implements TimetableIntakeContract, PaperSchool {
  private final Timetable timetable;
  private final TimetableIntake intake;
  private final TimetableChanges changes;
  private final Database database;

  TimetableIntakeContractTest(
      Timetable timetable, TimetableIntake intake, TimetableChanges changes, Database database) {
    this.timetable = timetable;
    this.intake = intake;
    this.changes = changes;
    this.database = database;
  }

  @Override
  public Timetable timetable() {
    return timetable;
  }

  @Override
  public TimetableIntake intake() {
    return intake;
  }

  @Override
  public TimetableChanges changes() {
    return changes;
  }

  @Override
  public void empty() {
    EmptyTimetable.of(database);
  }
}

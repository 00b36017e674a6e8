package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.absences.AbsenceFiguresContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;

/** Ours keeps the contract. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceFiguresContractTest extends SmallSchoolCase implements AbsenceFiguresContract {
  private final AbsenceFigures tested;
  private final AbsenceRegister register;

  AbsenceFiguresContractTest(AbsenceFigures tested, AbsenceRegister register) {
    this.tested = tested;
    this.register = register;
  }

  @Override
  public AbsenceFigures figures() {
    return tested;
  }

  @Override
  public AbsenceRegister register() {
    return register;
  }

  @Override
  public GroupId group() {
    return SmallSchool.CLASS;
  }

  @Override
  public StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  public LocalDate day() {
    return LocalDate.of(2026, 11, 16);
  }

  @Override
  public LocalDate closedDay() {
    return LocalDate.of(2026, 11, 22);
  }
}

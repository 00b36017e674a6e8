package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.absences.ExplanationsContract;
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
class ExplanationsContractTest extends SmallSchoolCase implements ExplanationsContract {
  private final Explanations tested;
  private final AbsenceRegister register;

  ExplanationsContractTest(Explanations tested, AbsenceRegister register) {
    this.tested = tested;
    this.register = register;
  }

  @Override
  public Explanations explanations() {
    return tested;
  }

  @Override
  public AbsenceRegister register() {
    return register;
  }

  @Override
  public Actor stranger() {
    return SmallSchool.otherTeacher();
  }

  @Override
  public Actor otherGuardian() {
    return SmallSchool.father();
  }

  @Override
  public StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  public LocalDate day() {
    return SmallSchool.TUESDAY;
  }
}

package fr.ent.services.absences;

import fr.ent.api.absences.Exemptions;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.absences.ExemptionsContract;
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
class ExemptionsContractTest extends SmallSchoolCase implements ExemptionsContract {
  private final Exemptions tested;

  ExemptionsContractTest(Exemptions tested) {
    this.tested = tested;
  }

  @Override
  public Exemptions exemptions() {
    return tested;
  }

  @Override
  public Actor stranger() {
    return SmallSchool.otherTeacher();
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
    return SmallSchool.TUESDAY;
  }
}

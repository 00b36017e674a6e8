package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.absences.AbsenceFiguresContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Ours keeps the contract. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceFiguresContractTest implements AbsenceFiguresContract {
  private final AbsenceFigures tested;
  private final AbsenceRegister register;

  AbsenceFiguresContractTest(AbsenceFigures tested, AbsenceRegister register) {
    this.tested = tested;
    this.register = register;
  }

  @BeforeEach
  void begin(EntRuntime ent) {
    ent.get(RecordedEvents.class).awaitDelivery();
    EmptyAbsences.of(ent.get(Database.class));
    ent.get(SettableClock.class).set(Instant.parse("2026-11-24T07:10:00Z"));
    var directory = ent.get(PaperDirectory.class);
    directory.begin();
    for (var parent : List.of(SmallSchool.MOTHER, SmallSchool.FATHER)) {
      directory.relate(SmallSchool.PUPIL, parent, Kinship.OTHER, LegalLevel.LEGAL_GUARDIAN, true);
    }
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
  public Actor schoolLife() {
    return SmallSchool.schoolLife();
  }

  @Override
  public Actor guardian() {
    return SmallSchool.mother();
  }

  @Override
  public PersonId pupil() {
    return SmallSchool.PUPIL;
  }

  @Override
  public PersonId otherPupil() {
    return SmallSchool.PUPILS.get(1);
  }

  @Override
  public LocalDate day() {
    return LocalDate.of(2026, 11, 16);
  }
}

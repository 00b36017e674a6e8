package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ClassFigure;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who reads which figures. */
@EntService
class DefaultAbsenceFigures implements AbsenceFigures {
  private static final int DAYS_AT_MOST = 366;

  private final AccessPolicy access;
  private final HalfDayCounting counting;
  private final ClassFigures classes;
  private final OfficeFigures office;
  private final SchoolThresholds thresholds;
  private final AuditLog audit;

  @Inject
  DefaultAbsenceFigures(
      AccessPolicy access,
      HalfDayCounting counting,
      ClassFigures classes,
      OfficeFigures office,
      SchoolThresholds thresholds,
      AuditLog audit) {
    this.access = access;
    this.counting = counting;
    this.classes = classes;
    this.office = office;
    this.thresholds = thresholds;
    this.audit = audit;
  }

  @Override
  public HalfDayCount of(Actor actor, PersonId pupil, YearMonth month) {
    access.require(actor, AbsenceRegister.CONSULT, pupil);
    return counting.of(actor, pupil, month);
  }

  @Override
  public List<HalfDayCount> toFollow(Actor actor, StructureId structure, YearMonth month) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return counting.toFollow(actor.territory(), structure, month);
  }

  @Override
  public List<AbsenceFigure> month(Actor actor, StructureId structure, YearMonth month) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return classes.of(actor.territory(), structure, month);
  }

  @Atomic
  @Override
  public List<PupilFigure> handOver(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, Explanations.SETTLE, structure);
    if (last.isBefore(first) || last.isAfter(first.plusDays(DAYS_AT_MOST - 1L))) {
      throw new IllegalArgumentException("a period has 1 to 366 days");
    }
    audit.append(actor, AuditFact.done("absences:hand-over", structure.toString()));
    return office.pupils(actor.territory(), structure, first, last);
  }

  @Override
  public List<ClassFigure> classes(Actor actor, StructureId structure, YearMonth month) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return office.classes(actor.territory(), structure, month);
  }

  @Override
  public int repeatedFrom(Actor actor, StructureId structure) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return thresholds.of(actor.territory(), structure);
  }

  @Atomic
  @Override
  public void setRepeatedFrom(Actor actor, StructureId structure, int halfDays) {
    access.require(actor, Explanations.SETTLE, structure);
    if (halfDays < 1 || halfDays > HALF_DAYS_AT_MOST) {
      throw new IllegalArgumentException("a month has 1 to 62 half-days");
    }
    if (thresholds.set(structure, halfDays)) {
      audit.append(actor, AuditFact.done("absences:set-threshold", structure.toString()));
    }
  }
}

package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Lateness;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallSheet;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.LessonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The rules of roll calls: whoever gives the lesson takes it, and the one taken last counts. */
@EntService
class DefaultRollCalls implements RollCalls {
  private final RollCallDesk desk;
  private final RollCallIntake intake;
  private final RollCallSheets sheets;
  private final LessonRolls rolls;
  private final ShownPupils shown;
  private final AccessPolicy access;

  @Inject
  DefaultRollCalls(
      RollCallDesk desk,
      RollCallIntake intake,
      RollCallSheets sheets,
      LessonRolls rolls,
      ShownPupils shown,
      AccessPolicy access) {
    this.desk = desk;
    this.intake = intake;
    this.sheets = sheets;
    this.rolls = rolls;
    this.shown = shown;
    this.access = access;
  }

  @Override
  public RollCallSheet open(Actor actor, LessonId lesson) {
    return sheets.draw(actor, desk.require(actor, lesson));
  }

  @Atomic
  @Override
  public RollCall submit(Actor actor, RollCall call) {
    return intake.take(actor, call);
  }

  @Override
  public List<LessonRoll> mine(Actor actor, LocalDate day) {
    return desk.mayTake(actor) ? rolls.givenBy(actor, day) : List.of();
  }

  @Override
  public List<LessonRoll> in(Actor actor, StructureId structure, LocalDate day) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return rolls.in(actor.territory(), structure, day);
  }

  @Override
  public List<Lateness> latenessesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, AbsenceRegister.CONSULT, pupil);
    shown.card(actor, pupil);
    return rolls.latenessesOf(actor, pupil, first, last);
  }

  @Override
  public List<LessonMark> marksIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, AbsenceRegister.RECORD, structure);
    return rolls.marksIn(actor.territory(), structure, first, last);
  }

  @Override
  public List<LessonMark> marksOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, AbsenceRegister.RECORD, pupil);
    shown.card(actor, pupil);
    return rolls.marksOf(actor, pupil, first, last);
  }
}

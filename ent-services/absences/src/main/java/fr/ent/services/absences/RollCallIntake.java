package fr.ent.services.absences;

import static java.util.stream.Collectors.toMap;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.access.Actor;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;

/** Takes a submission in, in the transaction that is open: whole, or not at all. */
@EntService
class RollCallIntake {
  private final RollCallDesk desk;
  private final RollCallRecords records;
  private final AbsenceRegister register;
  private final EventBus events;
  private final Clock clock;

  @Inject
  RollCallIntake(
      RollCallDesk desk,
      RollCallRecords records,
      AbsenceRegister register,
      EventBus events,
      Clock clock) {
    this.desk = desk;
    this.records = records;
    this.register = register;
    this.events = events;
    this.clock = clock;
  }

  RollCall take(Actor actor, RollCall sent) {
    var lesson = desk.require(actor, sent.lesson());
    var call = notLater(sent);
    if (records.keep(call, lesson, new AbsenceRecords.Hand(actor.person(), clock.instant()))) {
      // Whatever is refused from here on takes the submission out again with the transaction.
      desk.requireInTime(actor, lesson);
      desk.requireInClass(actor, lesson, call.marks());
      if (records.count(call)) {
        count(actor, lesson, call);
        return call;
      }
      records.mark(call, Map.of());
    }
    return records.counted(lesson.id()).orElse(call);
  }

  /** The clock of a device may be fast; a roll call of tomorrow would count for ever. */
  private RollCall notLater(RollCall sent) {
    var now = clock.instant();
    return sent.taken().isAfter(now)
        ? new RollCall(sent.id(), sent.lesson(), now, sent.marks())
        : sent;
  }

  /** What it names is recorded, and what earlier ones named besides is withdrawn. */
  private void count(Actor actor, Lesson lesson, RollCall call) {
    var house = Actor.house(actor.territory());
    var recorded = register.record(house, lesson.structure(), call.missing(), lesson.time());
    records.mark(call, recorded.stream().collect(toMap(Absence::pupil, Absence::id)));
    var withdrawn = new ArrayList<>(records.absencesOf(lesson.id()));
    withdrawn.removeAll(recorded.stream().map(Absence::id).toList());
    register.withdraw(house, lesson.structure(), withdrawn);
    events.publish(
        new RollCallTaken(
            clock.instant(), actor.territory(), lesson.structure(), lesson.id(), call.id()));
  }
}

package fr.ent.services.absences;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.events.EventBus;
import fr.ent.services.absences.RollCallRecords.Earlier;
import fr.ent.services.absences.RollCallRecords.Marked;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        return count(actor, lesson, call);
      }
      records.mark(call, marks(call, List.of()));
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

  /**
   * What it names is recorded, and what earlier ones named besides is withdrawn; of those who have
   * left the class since, it holds what was said of them.
   */
  private RollCall count(Actor actor, Lesson lesson, RollCall call) {
    var house = Actor.house(actor.territory());
    var by = actor.person();
    var recorded = register.recordBy(house, by, lesson.structure(), call.missing(), lesson.time());
    var earlier = records.before(call);
    var gone = gone(actor, lesson, call, earlier);
    var marks = new ArrayList<>(marks(call, recorded));
    earlier.stream()
        .filter(one -> one.counted() && gone.contains(one.marked().pupil()))
        .forEach(one -> marks.add(one.marked()));
    records.mark(call, marks);
    register.withdrawBy(house, by, lesson.structure(), unconfirmed(earlier, gone, recorded));
    events.publish(
        new RollCallTaken(
            clock.instant(), actor.territory(), lesson.structure(), lesson.id(), call.id()));
    return new RollCall(
        call.id(), call.lesson(), call.taken(), marks.stream().map(Marked::mark).toList());
  }

  /** Who was named once and is on the sheet no more. */
  private Set<PersonId> gone(Actor actor, Lesson lesson, RollCall call, List<Earlier> earlier) {
    var unnamed =
        earlier.stream()
            .map(one -> one.marked().pupil())
            .filter(one -> call.of(one).isEmpty())
            .collect(toCollection(HashSet::new));
    if (!unnamed.isEmpty()) {
      unnamed.removeAll(desk.pupils(actor, lesson));
    }
    return unnamed;
  }

  private static List<AbsenceId> unconfirmed(
      List<Earlier> earlier, Set<PersonId> gone, List<Absence> recorded) {
    var confirmed = recorded.stream().map(Absence::id).collect(toSet());
    return earlier.stream()
        .map(Earlier::marked)
        .filter(one -> !gone.contains(one.pupil()))
        .flatMap(one -> one.absence().stream())
        .distinct()
        .filter(one -> !confirmed.contains(one))
        .toList();
  }

  private static List<Marked> marks(RollCall call, List<Absence> recorded) {
    var absences = recorded.stream().collect(toMap(Absence::pupil, Absence::id));
    return call.marks().stream()
        .map(one -> new Marked(one, Optional.ofNullable(absences.get(one.pupil()))))
        .toList();
  }
}

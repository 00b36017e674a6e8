package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.AbsenceWithdrawn;
import fr.ent.api.absences.Lateness;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.services.absences.AlertNotices.Correction;
import fr.ent.services.absences.AlertRecords.Told;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Tells families that a pupil is missing, and that it was a mistake or the pupil came late, or on
 * time after all (fr: alerte des responsables). ABS-02.
 *
 * <p>Lessons missed one after the other are told once, of the first; what the family announced is
 * not told back to it.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Prévenir les responsables d’une absence constatée ou annulée.",
    english = "Tell guardians of an absence recorded or withdrawn.")
class GuardianAlerts {
  private final AbsenceRegister register;
  private final RollCalls calls;
  private final AlertRecords records;
  private final AlertedPeople people;
  private final AlertNotices notices;

  @Inject
  GuardianAlerts(
      AbsenceRegister register,
      RollCalls calls,
      AlertRecords records,
      AlertedPeople people,
      AlertNotices notices) {
    this.register = register;
    this.calls = calls;
    this.records = records;
    this.people = people;
    this.notices = notices;
  }

  void tell(@Observes AbsenceRecorded recorded) {
    tellOfDay(recorded.territory(), recorded.absence(), recorded.at());
  }

  void correct(@Observes AbsenceWithdrawn withdrawn) {
    var absence = withdrawn.absence();
    var told = records.forget(absence.id());
    notices.takeBack(withdrawn.territory(), absence);
    correct(
        withdrawn, told.stream().filter(one -> !one.notBefore().isAfter(withdrawn.at())).toList());
    // The notice spoke for the lessons after it too: if those are still missed, they are told now.
    tellOfDay(withdrawn.territory(), absence, withdrawn.at());
  }

  private void correct(AbsenceWithdrawn withdrawn, List<Told> heard) {
    if (heard.isEmpty()) {
      return;
    }
    var correction = correction(withdrawn.territory(), withdrawn.absence());
    for (var one : heard) {
      notices.correct(
          withdrawn.territory(), withdrawn.absence(), one.person(), correction, withdrawn.at());
      correction
          .lateAt()
          .ifPresent(
              lesson ->
                  records.keepLate(withdrawn.absence(), one.person(), lesson, withdrawn.at()));
    }
  }

  /** Whoever was told of a lateness that no roll call says any more hears that it was a mistake. */
  void correct(@Observes RollCallTaken taken) {
    for (var one : records.lateAt(taken)) {
      boolean isMissing = one.absence().state() != AbsenceState.WITHDRAWN;
      if (!isMissing && latenesses(taken.territory(), one.absence(), one.lesson()).isEmpty()) {
        records.forget(one);
        var correction = Correction.onTime(one.lesson());
        notices.correct(taken.territory(), one.absence(), one.person(), correction, taken.at());
      }
    }
  }

  /** A lesson may have been moved since: whoever came late to any of that time was late. */
  private Correction correction(TerritoryId territory, Absence absence) {
    return latenesses(territory, absence, absence.missed()).stream()
        .findFirst()
        .map(Correction::late)
        .orElseGet(() -> Correction.mistake(absence));
  }

  private List<Lateness> latenesses(TerritoryId territory, Absence absence, TimeSpan time) {
    var pupil = absence.pupil();
    return calls.latenessesOf(Actor.house(territory), pupil, time.day(), time.day()).stream()
        .filter(one -> one.structure().equals(absence.structure()))
        .filter(one -> one.lesson().overlaps(time))
        .toList();
  }

  private void tellOfDay(TerritoryId territory, Absence about, Instant at) {
    var day = about.missed().day();
    var spells = register.spellsOf(Actor.house(territory), about.pupil(), day, day);
    var told = records.toldOf(about.pupil());
    for (var spell : spells) {
      boolean isNews = spell.absences().stream().noneMatch(one -> told.contains(one.id()));
      var first = firstUnexplained(spell);
      if (isNews && !first.isEmpty()) {
        tell(territory, first.get(0), at);
      }
    }
  }

  private static List<Absence> firstUnexplained(AbsenceSpell spell) {
    return spell.absences().stream()
        .filter(one -> one.state() == AbsenceState.UNEXPLAINED)
        .limit(1)
        .toList();
  }

  private void tell(TerritoryId territory, Absence absence, Instant at) {
    people
        .of(territory, absence.pupil())
        .forEach(
            person -> records.keep(absence, person, notices.tell(territory, absence, person, at)));
  }
}

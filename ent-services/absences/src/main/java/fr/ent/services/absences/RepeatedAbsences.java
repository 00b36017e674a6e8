package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.RepeatedAbsence;
import fr.ent.api.access.Door;
import fr.ent.core.EntService;
import fr.ent.core.events.EventBus;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.YearMonth;

/** Notices that a pupil is missing often without a reason, once a month. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Repérer les absences répétées sans justification.",
    english = "Notice repeated absences without justification.")
class RepeatedAbsences {
  private final HalfDayCounting counting;
  private final FigureRecords records;
  private final EventBus events;

  @Inject
  RepeatedAbsences(HalfDayCounting counting, FigureRecords records, EventBus events) {
    this.counting = counting;
    this.records = records;
    this.events = events;
  }

  void look(@Observes AbsenceRecorded recorded) {
    var absence = recorded.absence();
    var month = YearMonth.from(absence.missed().from());
    var territory = recorded.territory();
    counting
        .findRepeated(territory, absence.structure(), absence.pupil(), month)
        .filter(
            one -> records.follow(one.pupil(), absence.structure(), month.atDay(1), recorded.at()))
        .ifPresent(
            one ->
                events.publish(
                    new RepeatedAbsence(
                        recorded.at(),
                        territory,
                        absence.structure(),
                        one.pupil(),
                        month.atDay(1),
                        one.unjustified())));
  }
}

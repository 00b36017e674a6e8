package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceWithdrawn;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Writes absences and tells of them, in the transaction that is open. */
@EntService
class AbsenceBook {
  private final AbsenceRecords records;
  private final EventBus events;
  private final Clock clock;

  @Inject
  AbsenceBook(AbsenceRecords records, EventBus events, Clock clock) {
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  List<Absence> record(
      Actor actor, StructureId structure, Collection<PersonId> pupils, TimeSpan missed) {
    var kept = records.keep(hand(actor), structure, pupils, missed);
    events.publishAll(
        kept.counting().stream()
            .map(one -> new AbsenceRecorded(clock.instant(), actor.territory(), one))
            .toList());
    return kept.all();
  }

  void withdraw(Actor actor, StructureId structure, Collection<AbsenceId> absences) {
    events.publishAll(
        records.withdraw(hand(actor), structure, absences).stream()
            .map(one -> new AbsenceWithdrawn(clock.instant(), actor.territory(), one))
            .toList());
  }

  private AbsenceRecords.Hand hand(Actor actor) {
    return new AbsenceRecords.Hand(actor.person(), clock.instant());
  }
}

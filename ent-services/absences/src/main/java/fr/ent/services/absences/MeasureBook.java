package fr.ent.services.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureCancelled;
import fr.ent.api.absences.MeasureDecided;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.core.EntService;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes measures and tells of them, in the transaction that is open. */
@EntService
class MeasureBook {
  private final MeasureRecords records;
  private final OtherNames others;
  private final SchoolYears years;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  MeasureBook(
      MeasureRecords records,
      OtherNames others,
      SchoolYears years,
      AuditLog audit,
      EventBus events,
      Clock clock) {
    this.records = records;
    this.others = others;
    this.years = years;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Measure decide(Actor actor, Incident incident, MeasureDraft draft) {
    var lastDay = draft.kind().lastDay(year(actor, incident.structure()));
    requireTime(draft, lastDay);
    if (others.areIn(actor, incident, draft.pupil(), draft.words())) {
      throw new IncidentRefusedException(Reason.NAMES_ANOTHER);
    }
    var now = clock.instant();
    var decided =
        new Measure(
            draft.id(),
            incident.id(),
            incident.structure(),
            draft.pupil(),
            draft.kind(),
            draft.covers(),
            draft.words(),
            draft.suspendedUntil().isPresent() ? Measure.State.SUSPENDED : Measure.State.DECIDED,
            actor.person(),
            now,
            lastDay,
            draft.suspendedUntil(),
            Optional.empty());
    if (!records.keep(decided)) {
      // The same decision sent twice; an id of anything else is as unknown as it should be.
      return records
          .find(draft.id())
          .filter(one -> one.incident().equals(incident.id()) && one.pupil().equals(draft.pupil()))
          .orElseThrow(() -> new IncidentRefusedException(Reason.NOT_FOUND));
    }
    audit.append(actor, fact(decided));
    tell(actor, decided);
    return decided;
  }

  private void tell(Actor actor, Measure one) {
    events.publish(
        new MeasureDecided(
            clock.instant(), actor.territory(), one.structure(), one.pupil(), one.id()));
  }

  private SchoolYear year(Actor actor, StructureId structure) {
    return years.of(actor.territory(), structure, LocalDate.now(clock));
  }

  private static AuditFact fact(Measure one) {
    var operation = one.kind().isSanction() ? "absences:sanction" : "absences:punish";
    return AuditFact.done(operation, one.id().toString());
  }

  /** What is suspended says until when, and has no time yet. */
  private void requireTime(MeasureDraft draft, LocalDate lastDay) {
    if (draft.suspendedUntil().isEmpty()) {
      requireTime(draft.kind(), draft.covers());
    } else if (!draft.kind().isSuspendable()
        || draft
            .suspendedUntil()
            .filter(day -> day.isAfter(LocalDate.now(clock)) && !day.isAfter(lastDay))
            .isEmpty()) {
      throw new IncidentRefusedException(Reason.NOT_SUSPENDABLE);
    }
  }

  private static void requireTime(MeasureKind kind, Optional<TimeSpan> covers) {
    if (kind.isExclusion() && covers.isEmpty()) {
      throw new IncidentRefusedException(Reason.NO_TIME);
    }
    boolean tooLong =
        covers.filter(one -> one.length().toHours() > MeasureKind.EXCLUSION_DAYS * 24L).isPresent();
    // R511-13, 4° and 5°: eight days at most.
    if (kind.isExclusion() && tooLong) {
      throw new IncidentRefusedException(Reason.TOO_LONG);
    }
  }

  Measure move(Actor actor, Measure one, TimeSpan covers) {
    requireNotSuspended(one);
    if (one.state() != Measure.State.DECIDED) {
      throw new IncidentRefusedException(Reason.SETTLED);
    }
    requireTime(one.kind(), Optional.of(covers));
    var moved = with(one, Optional.of(covers), one.state(), one.lastDay());
    records.change(hand(actor), moved);
    audit.append(actor, AuditFact.done("absences:move-measure", one.id().toString()));
    return moved;
  }

  private static void requireNotSuspended(Measure one) {
    if (one.state() == Measure.State.SUSPENDED) {
      throw new IncidentRefusedException(Reason.SUSPENDED);
    }
  }

  Measure endSuspension(Actor actor, Measure one, TimeSpan covers) {
    boolean kept =
        one.suspendedUntil().filter(day -> !day.isBefore(LocalDate.now(clock))).isEmpty();
    if (one.state() != Measure.State.SUSPENDED || kept) {
      throw new IncidentRefusedException(Reason.NOT_SUSPENDED);
    }
    requireTime(one.kind(), Optional.of(covers));
    var due = with(one, Optional.of(covers), Measure.State.DECIDED, one.lastDay());
    records.change(hand(actor), due);
    audit.append(actor, AuditFact.done("absences:end-suspension", one.id().toString()));
    tell(actor, due);
    return due;
  }

  Measure noteAppeal(Actor actor, Measure one, MeasureAppeal appeal) {
    var today = LocalDate.now(clock);
    var decided = LocalDate.ofInstant(one.decided(), clock.getZone());
    if (appeal.lodged().isBefore(decided)
        || appeal.lodged().isAfter(today)
        || appeal.answered().filter(today::isBefore).isPresent()) {
      throw new IncidentRefusedException(Reason.TOO_FAR);
    }
    if (one.appeal().filter(appeal::equals).isPresent()) {
      return one;
    }
    var noted = with(one, appeal);
    records.change(hand(actor), noted);
    audit.append(actor, AuditFact.done("absences:note-appeal", one.id().toString()));
    return appeal.outcome() == MeasureAppeal.Outcome.ANNULLED ? cancel(actor, noted) : noted;
  }

  Measure carryOut(Actor actor, Measure one) {
    requireNotSuspended(one);
    if (one.state() == Measure.State.CANCELLED) {
      throw new IncidentRefusedException(Reason.SETTLED);
    }
    if (one.state() == Measure.State.CARRIED_OUT) {
      return one;
    }
    var done = with(one, one.covers(), Measure.State.CARRIED_OUT, one.lastDay());
    records.change(hand(actor), done);
    audit.append(actor, AuditFact.done("absences:carry-out", one.id().toString()));
    return done;
  }

  /** What was taken back is in no file; it is shown as such until the school year ends. */
  Measure cancel(Actor actor, Measure one) {
    if (one.state() == Measure.State.CANCELLED) {
      return one;
    }
    var lastDay = MeasureKind.WARNING.lastDay(year(actor, one.structure()));
    var gone =
        with(
            one,
            one.covers(),
            Measure.State.CANCELLED,
            lastDay.isBefore(one.lastDay()) ? lastDay : one.lastDay());
    records.change(hand(actor), gone);
    audit.append(actor, AuditFact.done("absences:cancel-measure", one.id().toString()));
    events.publish(
        new MeasureCancelled(
            clock.instant(), actor.territory(), one.structure(), one.pupil(), one.id()));
    return gone;
  }

  private static Measure with(
      Measure one, Optional<TimeSpan> covers, Measure.State state, LocalDate lastDay) {
    return new Measure(
        one.id(),
        one.incident(),
        one.structure(),
        one.pupil(),
        one.kind(),
        covers,
        one.words(),
        state,
        one.by(),
        one.decided(),
        lastDay,
        one.suspendedUntil(),
        one.appeal());
  }

  private static Measure with(Measure one, MeasureAppeal appeal) {
    return new Measure(
        one.id(),
        one.incident(),
        one.structure(),
        one.pupil(),
        one.kind(),
        one.covers(),
        one.words(),
        one.state(),
        one.by(),
        one.decided(),
        one.lastDay(),
        one.suspendedUntil(),
        Optional.of(appeal));
  }

  private AbsenceRecords.Hand hand(Actor actor) {
    return new AbsenceRecords.Hand(actor.person(), clock.instant());
  }
}

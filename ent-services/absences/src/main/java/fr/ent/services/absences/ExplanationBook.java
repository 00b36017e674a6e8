package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanation.State;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps explanations, and lets absences follow what becomes of them. */
@EntService
class ExplanationBook {
  private static final int MOST_WAITING = 200;

  private final ExplanationRecords records;
  private final SchoolReasons reasons;
  private final LessonPlan plan;
  private final Database database;
  private final Clock clock;

  @Inject
  ExplanationBook(
      ExplanationRecords records,
      SchoolReasons reasons,
      LessonPlan plan,
      Database database,
      Clock clock) {
    this.records = records;
    this.reasons = reasons;
    this.plan = plan;
    this.database = database;
    this.clock = clock;
  }

  /** Keep what somebody says, in the transaction that is open. */
  Explanation explain(Actor actor, StructureId school, ExplanationDraft draft) {
    var known = records.find(draft.id());
    if (known.isPresent()) {
      return known
          .filter(one -> one.by().equals(actor.person()))
          .orElseThrow(() -> new ExplanationRefusedException(Reason.NOT_FOUND));
    }
    requireSound(actor, school, draft);
    var hand = new AbsenceRecords.Hand(actor.person(), clock.instant());
    records.keep(hand, school, draft);
    var kept = records.find(draft.id()).orElseThrow();
    records.follow(hand, kept, List.of(AbsenceState.UNEXPLAINED), AbsenceState.EXPLAINED);
    return kept;
  }

  private void requireSound(Actor actor, StructureId school, ExplanationDraft draft) {
    if (reasons.of(actor.territory(), school).stream()
        .noneMatch(one -> one.code().equals(draft.reason()))) {
      throw new ExplanationRefusedException(Reason.UNKNOWN_REASON);
    }
    var now = plan.now(actor.territory(), school);
    if (draft.covers().from().isAfter(now.plusYears(1))
        || draft.covers().to().isBefore(now.minusYears(1))) {
      throw new ExplanationRefusedException(Reason.TOO_FAR);
    }
  }

  void settle(Actor actor, Explanation one, State state, String answer) {
    var hand = new AbsenceRecords.Hand(actor.person(), clock.instant());
    var becomes = state == State.ACCEPTED ? AbsenceState.JUSTIFIED : AbsenceState.UNJUSTIFIED;
    var from =
        List.of(AbsenceState.values()).stream()
            .filter(each -> each != AbsenceState.WITHDRAWN && each != becomes)
            .toList();
    records.settle(hand, one.id(), state, answer);
    records.follow(hand, one, from, becomes);
  }

  Optional<Explanation> find(Actor actor, ExplanationId id) {
    return database.inTerritory(actor.territory(), handle -> records.find(id));
  }

  List<Explanation> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    return database.inTerritory(actor.territory(), handle -> records.of(pupil, first, last));
  }

  List<Explanation> waiting(Actor actor, StructureId structure) {
    return database.inTerritory(
        actor.territory(), handle -> records.waiting(structure, MOST_WAITING));
  }
}

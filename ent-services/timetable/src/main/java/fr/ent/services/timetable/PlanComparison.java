package fr.ent.services.timetable;

import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetablePlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan beside what the same source planned before: what is new, different, gone. */
final class PlanComparison {
  private final LocalDateTime now;
  private final Map<Name, KeptLesson> before = new HashMap<>();
  private final Set<LocalDate> weeksBefore;

  final List<PlannedLesson> added = new ArrayList<>();
  final List<KeptLesson> changed = new ArrayList<>();
  final List<KeptLesson> removed = new ArrayList<>();
  private int seen;
  private int cancelled;
  private int byHand;
  private int past;
  private int toCome;

  private record Name(String sourceId, LocalDate week) {
    static Name of(PlannedLesson lesson) {
      return new Name(lesson.sourceId(), lesson.week());
    }
  }

  PlanComparison(List<KeptLesson> kept, LocalDateTime now) {
    this.now = now;
    kept.forEach(one -> before.put(Name.of(one.plan()), one));
    weeksBefore =
        kept.stream().map(one -> one.plan().week()).collect(Collectors.toUnmodifiableSet());
    toCome = (int) kept.stream().filter(one -> !isPast(one)).count();
  }

  PlanComparison with(TimetablePlan plan) {
    plan.lessons().forEach(this::compare);
    return withNothing();
  }

  /** Beside a plan that says nothing of them. */
  PlanComparison withNothing() {
    before.values().forEach(this::vanish);
    return this;
  }

  private void compare(PlannedLesson next) {
    var known = before.remove(Name.of(next));
    if (known == null) {
      addIfToCome(next);
    } else if (!known.plan().equals(next)) {
      if (isPast(known) || isPast(next)) {
        past++;
      } else {
        note(known, known.planned(next));
      }
    }
  }

  /** A week of which the source speaks for the first time is taken whole, its past days too. */
  private void addIfToCome(PlannedLesson next) {
    if (isPast(next) && weeksBefore.contains(next.week())) {
      past++;
    } else {
      added.add(next);
      cancelled += next.cancelled() ? 1 : 0;
    }
  }

  private void vanish(KeptLesson known) {
    if (isPast(known)) {
      past++;
    } else if (known.hand().isNone()) {
      removed.add(known);
    } else if (!known.plan().cancelled()) {
      note(known, known.planned(cancelled(known.plan())));
    }
  }

  private void note(KeptLesson known, KeptLesson next) {
    changed.add(next);
    if (next.sequence() == known.sequence()) {
      byHand++;
    } else {
      seen++;
      cancelled += isCancelled(next) && !isCancelled(known) ? 1 : 0;
    }
  }

  private static boolean isCancelled(KeptLesson one) {
    return one.lesson().state() == LessonState.CANCELLED;
  }

  private static PlannedLesson cancelled(PlannedLesson one) {
    return new PlannedLesson(
        one.sourceId(),
        one.week(),
        one.time(),
        one.title(),
        one.subject(),
        one.groups(),
        one.teachers(),
        one.rooms(),
        true);
  }

  private boolean isPast(KeptLesson one) {
    return one.lesson().time().from().isBefore(now);
  }

  private boolean isPast(PlannedLesson one) {
    return one.time().from().isBefore(now);
  }

  /** Tell whether more than half of what was to come would be gone. */
  boolean isAlarming() {
    return removed.size() * 2 > toCome;
  }

  int toCome() {
    return toCome;
  }

  PlanReport report() {
    return new PlanReport(added.size(), seen, cancelled, removed.size(), byHand, past);
  }

  /** What a plan of another source that replaces these lessons did, with what became of them. */
  PlanReport replacedBy(PlanReport plan) {
    return new PlanReport(
        plan.added(),
        plan.changed() + seen,
        plan.cancelled() + cancelled,
        plan.removed() + removed.size(),
        plan.byHand() + byHand,
        plan.past());
  }
}

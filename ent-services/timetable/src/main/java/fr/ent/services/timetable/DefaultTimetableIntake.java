package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.LeftLessons;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.api.timetable.TimetableTaken;
import fr.ent.api.timetable.VanishingLessonsException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Takes plans, each in one transaction. */
@EntService
class DefaultTimetableIntake implements TimetableIntake {
  /** A teacher at the door may begin the roll call this long before the bell. */
  private static final Duration ROLL_CALL_BEFORE = Duration.ofMinutes(15);

  private final Database database;
  private final AccessPolicy access;
  private final SchoolClocks clocks;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultTimetableIntake(
      Database database,
      AccessPolicy access,
      SchoolClocks clocks,
      AuditLog audit,
      EventBus events,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Atomic
  @Override
  public PlanReport take(Actor actor, TimetablePlan plan) {
    var comparison = compare(actor, plan);
    if (comparison.isAlarming()) {
      throw new VanishingLessonsException(comparison.removed.size(), comparison.toCome());
    }
    return apply(actor, plan, comparison);
  }

  @Atomic
  @Override
  public PlanReport foresee(Actor actor, TimetablePlan plan) {
    return compare(actor, plan).report();
  }

  @Atomic
  @Override
  public PlanReport takeAnyway(Actor actor, TimetablePlan plan) {
    return apply(actor, plan, compare(actor, plan));
  }

  @Atomic
  @Override
  public List<LeftLessons> leftBeside(Actor actor, TimetablePlan plan) {
    access.require(actor, Timetable.CHANGE, plan.structure());
    shelf().lock(plan.structure());
    return shelf().sourcesBeside(plan).stream()
        .map(source -> left(source, replaced(actor, plan, source)))
        .filter(one -> one.lessons() > 0)
        .toList();
  }

  private static LeftLessons left(SourceName source, PlanComparison gone) {
    return new LeftLessons(source, gone.removed.size() + gone.changed.size(), gone.changed.size());
  }

  private PlanComparison replaced(Actor actor, TimetablePlan plan, SourceName source) {
    var soon = clocks.now(actor.territory(), plan.structure()).plus(ROLL_CALL_BEFORE);
    return new PlanComparison(shelf().planned(plan, source), soon).withNothing();
  }

  @Atomic
  @Override
  public PlanReport takeInstead(Actor actor, TimetablePlan plan, Set<SourceName> replaced) {
    if (replaced.contains(SourceName.ENT) || replaced.contains(plan.source())) {
      throw new IllegalArgumentException("a plan takes the place of other software only");
    }
    var comparison = compare(actor, plan);
    var gone = replaced.stream().map(source -> replaced(actor, plan, source)).toList();
    write(plan, comparison);
    var report = comparison.report();
    for (var one : gone) {
      shelf().change(one.changed);
      shelf().remove(one.removed);
      report = one.replacedBy(report);
    }
    tell(actor, plan, report);
    return report;
  }

  private PlanShelf shelf() {
    return new PlanShelf(database.handle(), clock.instant());
  }

  private PlanComparison compare(Actor actor, TimetablePlan plan) {
    access.require(actor, Timetable.CHANGE, plan.structure());
    shelf().lock(plan.structure());
    var now = clocks.now(actor.territory(), plan.structure());
    return new PlanComparison(shelf().planned(plan), now).with(plan);
  }

  private PlanReport apply(Actor actor, TimetablePlan plan, PlanComparison comparison) {
    write(plan, comparison);
    var report = comparison.report();
    tell(actor, plan, report);
    return report;
  }

  private void write(TimetablePlan plan, PlanComparison comparison) {
    shelf().add(plan, comparison.added);
    shelf().change(comparison.changed);
    shelf().remove(comparison.removed);
  }

  private void tell(Actor actor, TimetablePlan plan, PlanReport report) {
    if (!report.isQuiet()) {
      audit.append(actor, AuditFact.done("timetable:take", plan.structure().toString()));
      events.publish(
          new TimetableTaken(
              clock.instant(),
              actor.territory(),
              plan.structure(),
              plan.firstWeek(),
              plan.lastWeek()));
    }
  }
}

package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
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

/** Takes plans, each in one transaction. */
@EntService
class DefaultTimetableIntake implements TimetableIntake {
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
    shelf().add(plan, comparison.added);
    shelf().change(comparison.changed);
    shelf().remove(comparison.removed);
    var report = comparison.report();
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
    return report;
  }
}

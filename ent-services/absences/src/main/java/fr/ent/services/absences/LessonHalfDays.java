package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** Half-days in which a lesson of the school begins, by its timetable. */
@EntService
class LessonHalfDays implements SchoolHalfDays {
  private final LessonPlan plan;
  private final HalfDayRule rule;

  @Inject
  LessonHalfDays(LessonPlan plan, HalfDayRule rule) {
    this.plan = plan;
    this.rule = rule;
  }

  @Override
  public Set<HalfDay> of(
      TerritoryId territory, StructureId structure, LocalDate first, LocalDate last) {
    return plan.in(territory, structure, first, last).stream()
        .map(one -> rule.of(one.time().from()))
        .collect(toUnmodifiableSet());
  }
}

package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The school years of each school; in a house without a calendar they end on 31 August. */
@EntService
class SchoolYears {
  private final Instance<SchoolCalendar> calendar;

  @Inject
  SchoolYears(Instance<SchoolCalendar> calendar) {
    this.calendar = calendar;
  }

  SchoolYear of(TerritoryId territory, StructureId structure, LocalDate day) {
    return calendar.isResolvable()
        ? calendar.get().schoolYear(Actor.house(territory), structure, day)
        : SchoolYear.usual(day);
  }
}

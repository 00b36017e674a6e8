package fr.ent.services.absences;

import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.LocalDate;
import java.util.Set;

/** Which half-days a school has lessons on (fr: demi-journées de classe). */
interface SchoolHalfDays {
  /** A morning or an afternoon (fr: demi-journée). */
  record HalfDay(LocalDate day, boolean afternoon) {}

  /** List those between two days, both included, at most 62 of them. */
  Set<HalfDay> of(TerritoryId territory, StructureId structure, LocalDate first, LocalDate last);
}

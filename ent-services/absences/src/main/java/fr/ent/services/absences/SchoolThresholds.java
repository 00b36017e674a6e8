package fr.ent.services.absences;

import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;

/**
 * From how many half-days a month without justification an absence is repeated in a school (fr:
 * seuil d'alerte); {@code ent.absences.repeated} (4) in one that has not set its own.
 */
@EntService
class SchoolThresholds {
  private final Database database;
  private final int usual;

  @Inject
  SchoolThresholds(Database database, Settings settings) {
    this.database = database;
    this.usual = settings.number("ent.absences.repeated", 4);
  }

  int of(TerritoryId territory, StructureId structure) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select half_days from absences.threshold where structure = ?")
                .bind(0, structure.value())
                .mapTo(Integer.class)
                .findFirst()
                .orElse(usual));
  }

  /** Set that of a school, in the transaction that is open; tells whether that changed it. */
  boolean set(StructureId structure, int halfDays) {
    return database
            .handle()
            .execute(
                """
                insert into absences.threshold as t (structure, half_days) values (?, ?)
                on conflict (structure, territory_id) do update
                  set half_days = excluded.half_days where t.half_days <> excluded.half_days""",
                structure.value(),
                halfDays)
        > 0;
  }
}

package fr.ent.portal.look;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.portal.look.Look.Banner;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All looks of a territory are read at once and kept for some seconds: schools are few. */
@EntService
class PostgresLooks implements Looks {
  private static final UUID TERRITORY = new UUID(0, 0);
  private static final Duration FRESH = Duration.ofSeconds(15);

  private final Database database;
  private final AuditLog log;
  private final Clock clock;
  private final Map<TerritoryId, Shelf> shelves = new ConcurrentHashMap<>();

  private record Shelf(Instant read, Map<UUID, Look> looks) {}

  @Inject
  PostgresLooks(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Look set(TerritoryId territory, @Nullable StructureId structure) {
    return shelf(territory).looks().getOrDefault(key(structure), Look.NONE);
  }

  private Shelf shelf(TerritoryId territory) {
    var shelf = shelves.get(territory);
    var now = clock.instant();
    if (shelf == null || now.isAfter(shelf.read().plus(FRESH))) {
      shelf = new Shelf(now, read(territory));
      shelves.put(territory, shelf);
    }
    return shelf;
  }

  private Map<UUID, Look> read(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select structure_id, name, accent, logo, banner, banner_from, banner_to
                    from portal.look where territory_id = :territory
                    """)
                .bind("territory", territory.value())
                .reduceRows(
                    new ConcurrentHashMap<UUID, Look>(),
                    (all, row) -> {
                      all.put(
                          row.getColumn("structure_id", UUID.class),
                          new Look(
                              row.getColumn("name", String.class),
                              Optional.ofNullable(row.getColumn("accent", String.class))
                                  .map(text -> new Accent(Colour.of(text))),
                              Optional.ofNullable(row.getColumn("logo", byte[].class))
                                  .flatMap(Logo::read),
                              new Banner(
                                  row.getColumn("banner", String.class),
                                  Optional.ofNullable(
                                      row.getColumn("banner_from", LocalDate.class)),
                                  Optional.ofNullable(
                                      row.getColumn("banner_to", LocalDate.class)))));
                      return all;
                    }));
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      rights = "portal:appearance",
      french = "La page de l’apparence vérifie le droit.",
      english = "The page of the appearance checks the right.")
  public void keep(Actor actor, @Nullable StructureId structure, Look look) {
    var target = structure == null ? "" : structure.toString();
    database.useTerritory(
        actor.territory(),
        handle -> {
          keep(handle, key(structure), look);
          log.append(actor, AuditFact.done("portal:appearance", target));
        });
    database.afterCommit(() -> shelves.remove(actor.territory()));
  }

  private static void keep(Handle handle, UUID structure, Look look) {
    handle
        .createUpdate(
            """
            insert into portal.look
              (structure_id, name, accent, logo, banner, banner_from, banner_to)
            values (:structure, :name, :accent, :logo, :banner, :from, :to)
            on conflict (territory_id, structure_id) do update
            set name = excluded.name, accent = excluded.accent, logo = excluded.logo,
              banner = excluded.banner, banner_from = excluded.banner_from,
              banner_to = excluded.banner_to
            """)
        .bind("structure", structure)
        .bind("name", look.name())
        .bind("accent", look.accent().map(accent -> accent.light().toString()))
        .bind("logo", look.logo().map(Logo::bytes).orElse(null))
        .bind("banner", look.banner().message())
        .bind("from", look.banner().from())
        .bind("to", look.banner().to())
        .execute();
  }

  private static UUID key(@Nullable StructureId structure) {
    return structure == null ? TERRITORY : structure.value();
  }
}

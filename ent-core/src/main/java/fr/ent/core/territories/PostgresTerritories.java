package fr.ent.core.territories;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps the list of territories. */
@EntService
class PostgresTerritories implements Territories {
  private final Database database;

  @Inject
  PostgresTerritories(Database database) {
    this.database = database;
  }

  @Override
  public Territory register(Territory territory) {
    return database.acrossTerritories(
        handle -> {
          handle.execute(
              """
              insert into ent.territory (id, name) values (?, ?)
              on conflict (id) do update set name = excluded.name""",
              territory.id().value(),
              territory.name());
          return territory;
        });
  }

  @Override
  public Optional<Territory> find(TerritoryId id) {
    return database.acrossTerritories(
        handle ->
            handle
                .createQuery("select id, name from ent.territory where id = :id")
                .bind("id", id.value())
                .map(PostgresTerritories::read)
                .findFirst());
  }

  @Override
  public List<Territory> all() {
    return database.acrossTerritories(
        handle ->
            handle
                .createQuery("select id, name from ent.territory order by name, id")
                .map(PostgresTerritories::read)
                .collect(toUnmodifiableList()));
  }

  private static Territory read(ResultSet row, StatementContext context) throws SQLException {
    return new Territory(TerritoryId.of(row.getString(1)), row.getString(2));
  }
}

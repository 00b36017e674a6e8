package fr.ent.auth.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.internal.Known;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps what was decided of usual rights; an index lives five seconds, or until it is changed. */
@EntService
class UsualShelf {
  private static final String THE_LINE =
      """
      right_id = :right and profile = :profile and duty is not distinct from :duty::text
        and ground = :ground and structure is not distinct from :structure::uuid""";

  private final Database database;
  private final RightsCatalogue catalogue;
  private final Clock clock;
  private final Known<UsualIndex> indexes;

  private record Row(RulePlace place, UsualLine line, boolean held) {}

  @Inject
  UsualShelf(Database database, RightsCatalogue catalogue, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.clock = clock;
    this.indexes = new Known<>(database);
  }

  UsualIndex index(TerritoryId territory) {
    return indexes.of(territory, one -> new UsualIndex(table(one)));
  }

  UsualTable table(TerritoryId territory) {
    var decided =
        database.inTerritory(
            territory,
            handle ->
                handle
                    .createQuery("select * from auth.usual_right")
                    .map((row, context) -> row(row))
                    .collect(groupingBy(Row::place, toMap(Row::line, Row::held))));
    return new UsualTable(catalogue.all(), decided);
  }

  private static Row row(ResultSet row) throws SQLException {
    var structure = Optional.ofNullable(row.getObject("structure", UUID.class));
    var usual =
        new Usual(
            Profile.of(row.getString("profile")),
            Optional.ofNullable(row.getString("duty")),
            Ground.valueOf(row.getString("ground")));
    return new Row(
        new RulePlace(structure.map(StructureId::new)),
        new UsualLine(new Right(row.getString("right_id")), usual),
        row.getBoolean("held"));
  }

  void put(TerritoryId territory, RulePlace place, UsualLine line, boolean held) {
    database.useTerritory(
        territory,
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        insert into auth.usual_right
                          (right_id, profile, duty, ground, structure, held, set_at)
                        values (:right, :profile, :duty::text, :ground, :structure::uuid, :held,
                          :now)
                        on conflict (right_id, profile, duty, ground, structure, territory_id)
                          do update set held = excluded.held, set_at = excluded.set_at"""),
                    place,
                    line)
                .bind("held", held)
                .bind("now", clock.instant())
                .execute());
    indexes.forget(territory);
  }

  void remove(TerritoryId territory, RulePlace place, UsualLine line) {
    database.useTerritory(
        territory,
        handle ->
            bind(handle.createUpdate("delete from auth.usual_right where " + THE_LINE), place, line)
                .execute());
    indexes.forget(territory);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, RulePlace place, UsualLine line) {
    return statement
        .bind("right", line.right().id())
        .bind("profile", line.usual().profile().code())
        .bind("duty", line.usual().duty().orElse(null))
        .bind("ground", line.usual().ground().name())
        .bind("structure", place.structure().map(StructureId::value).orElse(null));
  }
}

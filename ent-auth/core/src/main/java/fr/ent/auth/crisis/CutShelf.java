package fr.ent.auth.crisis;

import static java.util.stream.Collectors.toUnmodifiableList;

import com.github.benmanes.caffeine.cache.Ticker;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.internal.Known;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps cuts; those in force live five seconds in memory, or until this node changes one. */
@EntService
class CutShelf {
  private final Database database;
  private final Known<List<Cut>> known;

  @Inject
  CutShelf(Database database) {
    this(database, Ticker.systemTicker());
  }

  CutShelf(Database database, Ticker ticker) {
    this.database = database;
    this.known = new Known<>(database, ticker);
  }

  List<Cut> inForce(TerritoryId territory) {
    return known.of(territory, this::all);
  }

  List<Cut> all(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from auth.cut order by since desc, id")
                .map((row, context) -> cut(row))
                .collect(toUnmodifiableList()));
  }

  /** Tell whether it is new: two of the same thing are one. */
  boolean add(TerritoryId territory, Cut cut) {
    int added =
        database.inTerritory(
            territory,
            handle ->
                handle.execute(
                    """
                    insert into auth.cut
                      (id, kind, structure, profile, service, reason, since, made_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    cut.id(),
                    cut.what().kind().name(),
                    cut.what().school().map(StructureId::value).orElse(null),
                    cut.what().profile().map(Profile::code).orElse(null),
                    cut.what().service().orElse(null),
                    cut.reason(),
                    Timestamp.from(cut.since()),
                    cut.by().value()));
    known.forget(territory);
    return added == 1;
  }

  void remove(TerritoryId territory, UUID cut) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.cut where id = ?", cut));
    known.forget(territory);
  }

  private static Cut cut(ResultSet row) throws SQLException {
    return new Cut(
        row.getObject("id", UUID.class),
        new Cut.What(
            Cut.Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
            Optional.ofNullable(row.getString("profile")).map(Profile::of),
            Optional.ofNullable(row.getString("service"))),
        row.getString("reason"),
        row.getTimestamp("since").toInstant(),
        new PersonId(row.getObject("made_by", UUID.class)));
  }
}

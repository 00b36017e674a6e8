package fr.ent.services.directory;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a directory held at one moment, to begin from again without taking the feed again. */
public final class KeptDirectory {
  private static final List<String> TABLES =
      Stream.concat(Snapshot.TABLES.stream(), Stream.of("feed_run")).toList();

  private final Database database;
  private final Map<String, String[]> rows;

  private KeptDirectory(Database database, Map<String, String[]> rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Keep what is there now. */
  public static KeptDirectory of(Database database) {
    var rows = new LinkedHashMap<String, String[]>();
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            TABLES.forEach(
                table ->
                    rows.put(
                        table,
                        handle
                            .createQuery("select t::text from directory." + table + " t")
                            .mapTo(String.class)
                            .list()
                            .toArray(String[]::new))));
    return new KeptDirectory(database, rows);
  }

  /** Let go of what is there, and put back what was. */
  public void restore() {
    EmptyDirectory.of(database);
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            rows.forEach(
                (table, kept) ->
                    handle
                        .createUpdate(
                            """
                            insert into directory.%1$s
                            select row.* from unnest(cast(:rows as directory.%1$s[])) row"""
                                .formatted(table))
                        .bindArray("rows", String.class, (Object[]) kept)
                        .execute()));
  }
}

package fr.ent.services.directory;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the directory holds, as figures that any change of a row changes. */
final class Snapshot {
  /** The tables that hold facts, in the order in which they are filled. */
  static final List<String> TABLES =
      List.of(
          "structure",
          "person",
          "held_key",
          "affiliation",
          "school_group",
          "membership",
          "course",
          "relation",
          "mef",
          "subject");

  private Snapshot() {}

  /** Sum the rows of each table. */
  static Map<String, String> of(Database database) {
    var sums = new LinkedHashMap<String, String>();
    for (var table : TABLES) {
      sums.put(
          table,
          text(
              database,
              "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from directory."
                  + table
                  + " t"));
    }
    return sums;
  }

  static long count(Database database, String sql) {
    return Long.parseLong(text(database, sql));
  }

  static String text(Database database, String sql) {
    return database.inTerritory(
        Fixture.TERRITORY, handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}

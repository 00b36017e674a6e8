package fr.ent.portal.matrix;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database holds, but for what every knock leaves behind: sessions, counters, the log. */
final class Held {
  private static final List<String> LEFT_BEHIND =
      List.of("audit", "session", "attempt", "reading", "outbox", "scheduled", "throttle");

  private Held() {}

  static Map<String, String> of(Database database) {
    var all = new TreeMap<String, String>();
    for (var territory : List.of(Fixture.TERRITORY, World.elsewhere())) {
      for (var table : tables(database, territory)) {
        all.put(territory + " " + table, digest(database, territory, table));
      }
    }
    return all;
  }

  private static List<String> tables(Database database, TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema in (
                      'absences', 'auth', 'connectors', 'directory', 'liaison', 'notices', 'portal', 'timetable', 'webhooks')\
                    """)
                .mapTo(String.class)
                .filter(table -> LEFT_BEHIND.stream().noneMatch(table::contains))
                .list());
  }

  private static String digest(Database database, TerritoryId territory, String table) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by"
                        + " t::text)), '') from "
                        + table
                        + " t")
                .mapTo(String.class)
                .one());
  }
}

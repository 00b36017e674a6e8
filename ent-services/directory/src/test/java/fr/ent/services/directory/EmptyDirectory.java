package fr.ent.services.directory;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.stream.Stream;

/** Empties the directory between tests of one class. */
public final class EmptyDirectory {
  private static final List<String> OTHERS =
      List.of(
          "adult_consent",
          "group_rule",
          "made_group",
          "made_place",
          "person_link",
          "tombstone",
          "feed_run",
          "feed_lock",
          "feed_finding",
          "feed_difference",
          "feed_step",
          "staged_structure",
          "staged_group",
          "staged_person",
          "staged_affiliation",
          "staged_membership",
          "staged_relation",
          "staged_match",
          "staged_place",
          "staged_nomenclature");

  private EmptyDirectory() {}

  public static void of(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            Stream.concat(Snapshot.TABLES.stream(), OTHERS.stream())
                .forEach(table -> handle.execute("delete from directory." + table)));
  }
}

package fr.ent.services.directory;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.List;

/** Empties the directory between tests of one class. */
public final class EmptyDirectory {
  private EmptyDirectory() {}

  public static void of(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            List.of(
                    "structure",
                    "person",
                    "held_key",
                    "affiliation",
                    "school_group",
                    "membership",
                    "course",
                    "relation",
                    "person_link",
                    "tombstone",
                    "mef",
                    "subject",
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
                    "staged_nomenclature")
                .forEach(table -> handle.execute("delete from directory." + table)));
  }
}

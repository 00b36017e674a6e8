package fr.ent.services.timetable;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.List;

/** Empties the timetable between tests of one class. */
final class EmptyTimetable {
  private EmptyTimetable() {}

  static void of(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            List.of(
                    "lesson",
                    "lesson_change",
                    "holiday",
                    "school_year",
                    "school_grid",
                    "calendar_address",
                    "import",
                    "import_name",
                    "import_lesson",
                    "import_finding",
                    "import_choice")
                .forEach(table -> handle.execute("delete from timetable." + table)));
  }
}

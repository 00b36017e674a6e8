package fr.ent.services.absences;

import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.List;

/** Empties the register between tests of one class. */
final class EmptyAbsences {
  static final List<String> TABLES =
      List.of(
          "absence",
          "change",
          "roll_call",
          "called",
          "roll_mark",
          "explanation",
          "document",
          "document_part",
          "exemption",
          "reason",
          "told",
          "followed",
          "threshold",
          "incident",
          "involved",
          "measure",
          "measure_change");

  private EmptyAbsences() {}

  static void of(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> TABLES.forEach(table -> handle.execute("delete from absences." + table)));
  }
}

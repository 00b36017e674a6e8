package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The reasons that a school offers. The usual ones are ours: no national text that we have read
 * lists any.
 */
@EntService
class SchoolReasons {
  private static final List<AbsenceReason> USUAL =
      List.of(
          new AbsenceReason("illness", "Maladie", "Illness"),
          new AbsenceReason("appointment", "Rendez-vous médical", "Medical appointment"),
          new AbsenceReason("family", "Raison familiale", "Family matter"),
          new AbsenceReason("transport", "Transport", "Transport"),
          new AbsenceReason("other", "Autre raison", "Another reason"));

  private final Database database;

  @Inject
  SchoolReasons(Database database) {
    this.database = database;
  }

  List<AbsenceReason> of(TerritoryId territory, StructureId structure) {
    var chosen = database.inTerritory(territory, handle -> chosen(handle, structure));
    return chosen.isEmpty() ? USUAL : chosen;
  }

  private static List<AbsenceReason> chosen(Handle handle, StructureId structure) {
    return handle
        .createQuery("select * from absences.reason where structure = ? order by place")
        .bind(0, structure.value())
        .map(
            (row, context) ->
                new AbsenceReason(
                    row.getString("code"), row.getString("french"), row.getString("english")))
        .collect(toUnmodifiableList());
  }

  /**
   * Put reasons in place of those before, in the transaction that is open; tells whether that
   * changed them.
   */
  boolean choose(StructureId structure, List<AbsenceReason> reasons) {
    var handle = database.handle();
    if (chosen(handle, structure).equals(reasons)) {
      return false;
    }
    handle.execute("delete from absences.reason where structure = ?", structure.value());
    add(handle, structure, reasons);
    return true;
  }

  private static void add(Handle handle, StructureId structure, List<AbsenceReason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            "insert into absences.reason (structure, place, code, french, english)"
                + " values (:structure, :place, :code, :french, :english)");
    for (int i = 0; i < reasons.size(); i++) {
      batch
          .bind("structure", structure.value())
          .bind("place", i)
          .bind("code", reasons.get(i).code())
          .bind("french", reasons.get(i).french())
          .bind("english", reasons.get(i).english())
          .add();
    }
    batch.execute();
  }
}

package fr.ent.services.timetable.imports;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.TimetableSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What names stand for in a school, as somebody said; in the transaction that is open. */
final class ChoiceShelf {
  private final Handle handle;

  ChoiceShelf(Handle handle) {
    this.handle = handle;
  }

  /** What was said, by print: empty where the name stands for nothing. */
  Map<String, Optional<String>> all(StructureId structure, TimetableSource source) {
    var all = new HashMap<String, Optional<String>>();
    handle
        .createQuery(
            """
            select print, chosen from timetable.import_choice
            where structure = :structure and source = :source""")
        .bind("structure", structure.value())
        .bind("source", source.name())
        .map(
            (row, context) ->
                all.put(row.getString("print"), Optional.ofNullable(row.getString("chosen"))))
        .list();
    return all;
  }

  void keep(ImportShelf.Kept one, String print, @Nullable String chosen, PersonId by, Instant at) {
    handle
        .createUpdate(
            """
            insert into timetable.import_choice (structure, source, print, chosen, by_person, at)
            values (:structure, :source, :print, :chosen, :by, :at)
            on conflict (structure, source, print, territory_id)
            do update set chosen = excluded.chosen, by_person = excluded.by_person,
              at = excluded.at""")
        .bind("structure", one.told().structure().value())
        .bind("source", one.told().source().name())
        .bind("print", print)
        .bind("chosen", chosen)
        .bind("by", by.value())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void forget(ImportShelf.Kept one, String print) {
    handle.execute(
        "delete from timetable.import_choice where structure = ? and source = ? and print = ?",
        one.told().structure().value(),
        one.told().source().name(),
        print);
  }

  void erase(UUID[] people, UUID nobody) {
    for (var person : people) {
      handle.execute("delete from timetable.import_choice where chosen = ?", person.toString());
      handle.execute(
          "update timetable.import_choice set by_person = ? where by_person = ?", nobody, person);
    }
  }

  void merge(UUID survivor, UUID absorbed) {
    handle.execute(
        "update timetable.import_choice set chosen = ? where chosen = ?",
        survivor.toString(),
        absorbed.toString());
    handle.execute(
        "update timetable.import_choice set by_person = ? where by_person = ?", survivor, absorbed);
  }
}

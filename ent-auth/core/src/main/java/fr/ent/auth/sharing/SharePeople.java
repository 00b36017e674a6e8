package fr.ent.auth.sharing;

import fr.ent.api.identity.PersonId;
import fr.ent.api.sharing.Level;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What becomes of things and shares when people go, in the transaction that is open. */
final class SharePeople {
  private final Handle handle;

  SharePeople(Handle handle) {
    this.handle = handle;
  }

  void erase(List<UUID> people) {
    for (var change :
        List.of(
            "delete from auth.share where kind = 'PERSON' and holder = any(:people::text[])",
            "update auth.thing set owner = null where owner = any(:people)")) {
      handle.createUpdate(change).bindArray("people", UUID.class, people.toArray()).execute();
    }
  }

  /** Where both had a share the survivor keeps the one that goes further. */
  void merge(PersonId survivor, PersonId absorbed) {
    handle
        .createUpdate(
            """
            insert into auth.share as s (thing, service, kind, holder, level, last_day)
            select thing, service, kind, :survivor, level, last_day from auth.share
              where kind = 'PERSON' and holder = :absorbed
            on conflict (thing, holder, kind, service, territory_id)
            do update set level = excluded.level, last_day = excluded.last_day
              where array_position(:levels, excluded.level)
                > array_position(:levels, s.level)""")
        .bind("survivor", survivor.toString())
        .bind("absorbed", absorbed.toString())
        .bindArray("levels", String.class, Arrays.stream(Level.values()).map(Level::name).toArray())
        .execute();
    handle.execute(
        "delete from auth.share where kind = 'PERSON' and holder = ?", absorbed.toString());
    handle.execute(
        "update auth.thing set owner = ? where owner = ?", survivor.value(), absorbed.value());
  }
}

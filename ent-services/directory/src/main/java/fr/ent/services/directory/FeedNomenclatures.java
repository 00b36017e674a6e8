package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import org.jdbi.v3.core.Handle;

/** Levels of study and subjects: they name nobody and are never taken away. */
final class FeedNomenclatures {
  private FeedNomenclatures() {}

  static void apply(Handle handle, FeedRunId run) {
    handle.execute(
        """
        insert into directory.mef (code, label, attached_to, statistical, level, track)
        select distinct on (code) code, label, attached_to, statistical, level, track
        from directory.staged_nomenclature where run = ? and kind = 'MEF'
        on conflict (territory_id, code) do update set label = excluded.label,
          attached_to = excluded.attached_to, statistical = excluded.statistical,
          level = excluded.level, track = excluded.track""",
        run.value());
    handle.execute(
        """
        insert into directory.subject (code, label, attached_to)
        select distinct on (code) code, label, attached_to
        from directory.staged_nomenclature where run = ? and kind = 'SUBJECT'
        on conflict (territory_id, code) do update set label = excluded.label,
          attached_to = excluded.attached_to""",
        run.value());
  }
}

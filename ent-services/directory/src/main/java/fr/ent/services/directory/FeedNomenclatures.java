package fr.ent.services.directory;

import fr.ent.api.identity.Mef;
import fr.ent.api.identity.SchoolSubject;
import org.jdbi.v3.core.Handle;

/**
 * Keeps levels of study and subjects as they are read: they name nobody and are never taken away.
 */
final class FeedNomenclatures {
  private final Handle handle;

  FeedNomenclatures(Handle handle) {
    this.handle = handle;
  }

  void keep(Mef mef) {
    handle.execute(
        """
        insert into directory.mef (code, label, attached_to, statistical, level, track)
        values (?, ?, ?, ?, ?, ?)
        on conflict (territory_id, code) do update set label = excluded.label,
          attached_to = excluded.attached_to, statistical = excluded.statistical,
          level = excluded.level, track = excluded.track""",
        mef.code().value(),
        mef.label(),
        mef.attachedTo().map(code -> code.value()).orElse(null),
        mef.statistical(),
        mef.level(),
        mef.track());
  }

  void keep(SchoolSubject subject) {
    handle.execute(
        """
        insert into directory.subject (code, label, attached_to) values (?, ?, ?)
        on conflict (territory_id, code) do update set label = excluded.label,
          attached_to = excluded.attached_to""",
        subject.code().value(),
        subject.label(),
        subject.attachedTo().map(code -> code.value()).orElse(null));
  }
}

package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import fr.ent.api.territory.TerritoryId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One run of a territory at a time: the row that says which; in the transaction that is open. */
final class FeedLock {
  private final Handle handle;

  FeedLock(Handle handle) {
    this.handle = handle;
  }

  /** One at a time looks at the row until the commit; the row alone would let two in at once. */
  void await(TerritoryId territory) {
    handle.execute("select pg_advisory_xact_lock(hashtext('ent.feed:' || ?))", territory.value());
  }

  /** Write the row down as held by this process; the row of a dead process gives way. */
  void take(FeedRunId run) {
    handle.execute(
        """
        insert into directory.feed_lock (run) values (?)
        on conflict (territory_id) do update set run = excluded.run, holder = excluded.holder""",
        run.value());
  }

  void release(FeedRunId run) {
    handle.execute("delete from directory.feed_lock where run = ?", run.value());
  }

  /** Find the run that holds the lock, if its process still has a connection. */
  Optional<Holder> holder() {
    return handle
        .createQuery(
            """
            select run, holder = current_setting('application_name') as here
            from directory.feed_lock l
            where exists (select 1 from pg_stat_activity a where a.application_name = l.holder)""")
        .map((row, context) -> new Holder(row.getObject(1, UUID.class), row.getBoolean(2)))
        .findFirst();
  }

  /**
   * Who holds the lock.
   *
   * @param here whether it is this process
   */
  record Holder(UUID run, boolean here) {}
}

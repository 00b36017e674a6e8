package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables beside the directory on which a feed lies before it is applied. */
final class FeedStaging {
  private static final List<String> TABLES =
      List.of(
          "directory.staged_structure",
          "directory.staged_group",
          "directory.staged_person",
          "directory.staged_affiliation",
          "directory.staged_membership",
          "directory.staged_relation",
          "directory.staged_nomenclature",
          "directory.staged_match",
          "directory.staged_place");

  private final Handle handle;

  FeedStaging(Handle handle) {
    this.handle = handle;
  }

  /** Take away what lies there of a run; at one stroke where nobody else has anything there. */
  void clear(FeedRunId run) {
    if (isAlone(run)) {
      handle.execute("truncate " + String.join(", ", TABLES));
    } else {
      TABLES.forEach(
          table -> handle.execute("delete from " + table + " where run = ?", run.value()));
    }
  }

  /** Tell whether a run lies there, compared. A server that was killed has emptied everything. */
  boolean holds(FeedRunId run) {
    return ask("select exists (select 1 from directory.staged_place where run = :run)", run);
  }

  /** Tell in few characters what was read; another feed gives others. */
  String fingerprint(FeedRunId run) {
    return handle
        .createQuery(
            """
            select concat_ws(' ', count(*), sum(checksum), sum(hashtextextended(key, 0))) from (
              select key, checksum from directory.staged_person where run = :run
              union all
              select key, checksum from directory.staged_structure where run = :run) read""")
        .bind("run", run.value())
        .mapTo(String.class)
        .one();
  }

  /** Joins of a million rows need to know that there are a million. */
  void gatherStatistics(String... tables) {
    for (var table : tables) {
      handle.execute("analyze directory.staged_" + table);
    }
  }

  private boolean isAlone(FeedRunId run) {
    handle.savepoint("alone");
    try {
      handle.execute("set local lock_timeout = '3s'");
      handle.execute("lock table " + String.join(", ", TABLES) + " in access exclusive mode");
      return ask(
          """
          select not exists (select 1 from directory.staged_structure where run <> :run)
            and not exists (select 1 from directory.staged_person where run <> :run)""",
          run);
    } catch (JdbiException busy) {
      handle.rollbackToSavepoint("alone");
      return false;
    }
  }

  private boolean ask(String sql, FeedRunId run) {
    return handle.createQuery(sql).bind("run", run.value()).mapTo(Boolean.class).one();
  }
}

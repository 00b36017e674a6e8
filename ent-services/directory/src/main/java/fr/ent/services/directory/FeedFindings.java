package fr.ent.services.directory;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRunId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What was refused or odd, in the order in which it was read; in the transaction that is open. */
final class FeedFindings {
  private final Handle handle;

  FeedFindings(Handle handle) {
    this.handle = handle;
  }

  void note(FeedRunId run, List<FeedFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    int position = lastPosition(run) + 1;
    var batch =
        handle.prepareBatch(
            """
            insert into directory.feed_finding
              (run, position, severity, file, line, entry, rule, attribute)
            values (?, ?, ?, ?, ?, ?, ?, ?)""");
    for (var one : findings) {
      batch.add(
          run.value(),
          position++,
          one.severity().name(),
          one.file(),
          one.line(),
          one.entry(),
          one.rule(),
          one.attribute());
    }
    batch.execute();
  }

  void forget(FeedRunId run) {
    handle.execute("delete from directory.feed_finding where run = ?", run.value());
  }

  private int lastPosition(FeedRunId run) {
    return handle
        .createQuery(
            "select coalesce(max(position), 0) from directory.feed_finding where run = :run")
        .bind("run", run.value())
        .mapTo(Integer.class)
        .one();
  }

  List<FeedFinding> after(FeedRunId run, int after, int atMost) {
    return handle
        .createQuery(
            """
            select severity, file, line, entry, rule, attribute from directory.feed_finding
            where run = :run and position > :after order by position limit :most""")
        .bind("run", run.value())
        .bind("after", after)
        .bind("most", atMost)
        .map(
            (row, context) ->
                new FeedFinding(
                    FeedFinding.Severity.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  long count(FeedRunId run) {
    return handle
        .createQuery("select count(*) from directory.feed_finding where run = :run")
        .bind("run", run.value())
        .mapTo(Long.class)
        .one();
  }
}

package fr.ent.services.directory;

import fr.ent.api.directory.FeedDifference;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The shelf of runs; in the transaction that is open. */
final class FeedRuns {
  private static final String COLUMNS =
      """
      select id, state, location, academy, generated, opened_by, opened_at, finished_at, done,
        total, counts, alarms,
        coalesce((select array[sum(arrivals), sum(departures), sum(class_changes),
          sum(corrections), sum(unchanged)]::bigint[]
          from directory.feed_difference d where d.run = feed_run.id), '{}') as sums
      from directory.feed_run""";

  private final Handle handle;

  FeedRuns(Handle handle) {
    this.handle = handle;
  }

  void open(FeedRunId run, String location, PersonId by, Instant at) {
    handle.execute(
        """
        insert into directory.feed_run (id, state, location, opened_by, opened_at)
        values (?, 'OPENED', ?, ?, ?)""",
        run.value(),
        location,
        by.value(),
        Timestamp.from(at));
  }

  Optional<FeedRun> find(FeedRunId run) {
    return handle
        .createQuery(COLUMNS + " where id = :id")
        .bind("id", run.value())
        .map(FeedRuns::read)
        .findFirst();
  }

  List<FeedRun> latest(int atMost) {
    return handle
        .createQuery(COLUMNS + " order by opened_at desc, id limit :most")
        .bind("most", atMost)
        .map(FeedRuns::read)
        .list();
  }

  void state(FeedRunId run, FeedRun.State state, @Nullable Instant finished) {
    handle.execute(
        "update directory.feed_run set state = ?, finished_at = ? where id = ?",
        state.name(),
        finished == null ? null : Timestamp.from(finished),
        run.value());
  }

  void header(FeedRunId run, String academy, Optional<LocalDate> generated) {
    handle.execute(
        "update directory.feed_run set academy = ?, generated = ? where id = ?",
        academy,
        generated.orElse(null),
        run.value());
  }

  void progress(FeedRunId run, long done, long total) {
    handle.execute(
        "update directory.feed_run set done = ?, total = ? where id = ?", done, total, run.value());
  }

  void counts(FeedRunId run, List<FeedRun.Count> counts) {
    var lines =
        counts.stream()
            .map(c -> c.category() + " " + c.read() + " " + c.refused())
            .toArray(String[]::new);
    handle.execute("update directory.feed_run set counts = ? where id = ?", lines, run.value());
  }

  void alarms(FeedRunId run, List<FuseAlarm> alarms) {
    var lines =
        alarms.stream()
            .map(a -> a.scope() + "\t" + a.affected() + "\t" + a.present() + "\t" + a.name())
            .toArray(String[]::new);
    handle.execute("update directory.feed_run set alarms = ? where id = ?", lines, run.value());
  }

  /** Tell the day of the newest feed of an academy that was applied. */
  Optional<LocalDate> lastApplied(String academy) {
    return handle
        .createQuery(
            """
            select max(generated) from directory.feed_run
            where academy = :academy and state = 'APPLIED'""")
        .bind("academy", academy)
        .mapTo(LocalDate.class)
        .findFirst();
  }

  /** Tell whether something was applied after a run was compared. */
  boolean hasAppliedSince(Instant compared) {
    return handle
        .createQuery(
            """
            select exists (select 1 from directory.feed_run
              where state = 'APPLIED' and finished_at > :at)""")
        .bind("at", Timestamp.from(compared))
        .mapTo(Boolean.class)
        .one();
  }

  /** Take the territory's lock for a run; tells whether it is held now. */
  boolean lock(FeedRunId run) {
    return handle.execute(
            """
            insert into directory.feed_lock (run) values (?)
            on conflict (territory_id) do update set run = excluded.run
              where feed_lock.run = excluded.run""",
            run.value())
        == 1;
  }

  void unlock(FeedRunId run) {
    handle.execute("delete from directory.feed_lock where run = ?", run.value());
  }

  void note(FeedRunId run, int from, List<FeedFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into directory.feed_finding
              (run, position, severity, file, line, entry, rule, attribute)
            values (?, ?, ?, ?, ?, ?, ?, ?)""");
    int position = from;
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
    for (var table : List.of("feed_finding", "feed_difference", "feed_step")) {
      handle.execute("delete from directory." + table + " where run = ?", run.value());
    }
  }

  List<FeedFinding> findings(FeedRunId run, int after, int atMost) {
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

  long findings(FeedRunId run) {
    return handle
        .createQuery("select count(*) from directory.feed_finding where run = :run")
        .bind("run", run.value())
        .mapTo(Long.class)
        .one();
  }

  private static FeedRun read(ResultSet row, StatementContext context) throws SQLException {
    return new FeedRun(
        new FeedRunId(row.getObject("id", UUID.class)),
        FeedRun.State.valueOf(row.getString("state")),
        row.getString("location"),
        row.getString("academy"),
        Optional.ofNullable(row.getObject("generated", LocalDate.class)),
        new PersonId(row.getObject("opened_by", UUID.class)),
        row.getTimestamp("opened_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
        row.getLong("done"),
        row.getLong("total"),
        lines(row, "counts").stream().map(FeedRuns::count).toList(),
        lines(row, "alarms").stream().map(FeedRuns::alarm).toList(),
        sums(row));
  }

  private static FeedDifference sums(ResultSet row) throws SQLException {
    var sums = (Long[]) row.getArray("sums").getArray();
    return sums.length < 5 || sums[0] == null
        ? FeedDifference.NONE
        : new FeedDifference(Optional.empty(), "", sums[0], sums[1], sums[2], sums[3], sums[4]);
  }

  private static List<String> lines(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static FeedRun.Count count(String line) {
    var parts = line.split(" ", -1);
    return new FeedRun.Count(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  private static FuseAlarm alarm(String line) {
    var parts = line.split("\t", 4);
    return new FuseAlarm(parts[0], parts[3], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}

package fr.ent.services.directory;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.directory.FeedDifference;
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

  /** Changes whenever a run begins to be applied, and when it has been, and with a merge. */
  private static final String CHANGES =
      """
      (select count(applying_at) + count(*) filter (where state = 'APPLIED')
          + (select count(*) from directory.person_link where kind = 'MERGED')
        from directory.feed_run)""";

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

  /**
   * Find a run that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  FeedRun require(FeedRunId run) {
    return find(run).orElseThrow(() -> new IllegalArgumentException("there is no feed run " + run));
  }

  List<FeedRun> latest(int atMost) {
    return handle
        .createQuery(COLUMNS + " order by opened_at desc, id limit :most")
        .bind("most", atMost)
        .map(FeedRuns::read)
        .collect(toUnmodifiableList());
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

  void fingerprint(FeedRunId run, String fingerprint) {
    handle.execute(
        "update directory.feed_run set fingerprint = ? where id = ?", fingerprint, run.value());
  }

  /** Tell what the feed said when it was last read as a whole. */
  String fingerprint(FeedRunId run) {
    return handle
        .createQuery("select fingerprint from directory.feed_run where id = :run")
        .bind("run", run.value())
        .mapTo(String.class)
        .one();
  }

  /** Tell the day of the feed of an academy that was applied last. */
  Optional<LocalDate> lastApplied(String academy) {
    return handle
        .createQuery(
            """
            select generated from directory.feed_run
            where academy = :academy and state = 'APPLIED' and generated is not null
            order by finished_at desc, seen desc limit 1""")
        .bind("academy", academy)
        .mapTo(LocalDate.class)
        .findFirst();
  }

  void compared(FeedRunId run) {
    handle.execute(
        "update directory.feed_run set state = 'STAGED', seen = " + CHANGES + " where id = ?",
        run.value());
  }

  void applying(FeedRunId run, Instant at) {
    handle.execute(
        "update directory.feed_run set state = 'APPLYING', applying_at = ?, done = 0 where id = ?",
        Timestamp.from(at),
        run.value());
  }

  /** Tell whether a run was applied, or begun to be, after this one was compared. */
  boolean hasChangedSince(FeedRunId run) {
    return ask("select seen <> " + CHANGES + " from directory.feed_run where id = :run", run);
  }

  /** Tell whether another run was cut off while it was applied, and given up. */
  boolean isAnotherCutOff(FeedRunId run) {
    return ask(
        """
        select exists (select 1 from directory.feed_run r
          where r.id <> :run and r.state in ('APPLYING', 'ABANDONED') and exists (
            select 1 from directory.feed_step s where s.run = r.id))""",
        run);
  }

  /** What other runs left half done has been made good by this one. */
  void makeGood(FeedRunId run) {
    handle.execute(
        """
        delete from directory.feed_step s using directory.feed_run r
        where r.id = s.run and r.id <> ? and r.state in ('APPLYING', 'ABANDONED')""",
        run.value());
    handle.execute(
        "update directory.feed_run set state = 'ABANDONED' where id <> ? and state = 'APPLYING'",
        run.value());
  }

  List<FeedRun> cutOff() {
    return handle
        .createQuery(COLUMNS + " where state in ('READING', 'APPLYING') order by opened_at")
        .map(FeedRuns::read)
        .collect(toUnmodifiableList());
  }

  private boolean ask(String sql, FeedRunId run) {
    return handle.createQuery(sql).bind("run", run.value()).mapTo(Boolean.class).one();
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

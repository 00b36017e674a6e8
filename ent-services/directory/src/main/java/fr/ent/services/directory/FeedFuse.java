package fr.ent.services.directory;

import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.core.Settings;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Stops a feed that would take too much away (IMP-2, incident I12: absence read as deletion), or
 * that is older than what was applied last.
 *
 * <p>Settings, in per cent: {@code ent.directory.fuse.school} (5), {@code .territory} (1), {@code
 * .keys} (20), {@code .spelling} (5). In people: {@code .people} (5), below which a number never
 * stops a feed, and {@code .most} (2000), from which on a number who would vanish always does.
 */
final class FeedFuse {
  /** Who would vanish by the word of this academy; and, if anybody, all who are there now. */
  private static final String VANISHING =
      """
      with vanishing as materialized (
        select a.structure, a.person, a.profile
        from directory.affiliation a
        join directory.staged_place p on p.run = :run and p.structure = a.structure
        where a.source = 'MENESR' and a.valid_to is null and not exists (
          select 1 from directory.staged_match m where m.run = :run and m.person = a.person)
      ), present as materialized (
        select a.structure, a.person, a.profile
        from directory.affiliation a
        join directory.staged_place p on p.run = :run and p.structure = a.structure
        where a.source = 'MENESR' and a.valid_to is null and exists (select 1 from vanishing)
      ), numbers as materialized (
        select structure, profile, count(distinct person) as there, 0 as gone from present
        group by grouping sets ((structure), (profile), (structure, profile), ())
        union all
        select structure, profile, 0, count(distinct person) from vanishing
        group by grouping sets ((structure), (profile), (structure, profile), ())
      )""";

  private static final String SCHOOLS =
      VANISHING
          + """
          select case when n.profile is not null then 'profile'
              when n.structure is not null then 'school' else 'territory' end,
            concat_ws(' ', n.profile, s.name), sum(n.gone), sum(n.there),
            case when n.profile is not null then 99
              when n.structure is not null then :school else :territory end
          from numbers n left join directory.structure s on s.id = n.structure
          group by n.structure, n.profile, s.name
          order by n.profile is not null, n.structure is not null, 3 desc, 2""";

  private static final String NAMES =
      """
      select 'spelling', '',
        count(*) filter (where s.last_name <> p.last_name or s.first_name <> p.first_name),
        count(*), :spelling
      from directory.staged_match m
      join directory.staged_person s on s.run = :run and s.category = m.category and s.key = m.key
      join directory.person p on p.id = m.person
      where m.run = :run and not m.fresh and p.checksum is not null""";

  private static final String KEYS =
      """
      select 'keys', '', count(*) filter (where m.person is null), count(*), :keys
      from directory.held_key k
      join directory.person p on p.id = k.holder and p.status = 'PRESENT'
      left join directory.staged_match m on m.run = :run and m.category = k.category
        and m.key = k.value
      where k.source = 'MENESR' and k.academy = :academy and k.valid_to is null""";

  private final Handle handle;
  private final Settings settings;

  FeedFuse(Handle handle, Settings settings) {
    this.handle = handle;
    this.settings = settings;
  }

  /**
   * Let a run pass that raised no alarm.
   *
   * @throws FuseBlownException if it did
   */
  static FeedRun requireWhole(FeedRun run) {
    if (!run.alarms().isEmpty()) {
      throw new FuseBlownException("the feed would change too much: " + run.id());
    }
    return run;
  }

  List<FuseAlarm> alarms(FeedRunId run, String academy) {
    var alarms = new ArrayList<FuseAlarm>();
    older(run, academy).ifPresent(alarms::add);
    for (var sql : List.of(SCHOOLS, NAMES, KEYS)) {
      ask(sql, run, academy, alarms);
    }
    return alarms;
  }

  /** A feed of before would undo what was applied since, which somebody may want (edge case 46). */
  private Optional<FuseAlarm> older(FeedRunId run, String academy) {
    var runs = new FeedRuns(handle);
    var last = runs.lastApplied(academy);
    return runs.require(run)
        .generated()
        .filter(day -> last.isPresent() && day.isBefore(last.get()))
        .map(day -> new FuseAlarm("older", "", ChronoUnit.DAYS.between(day, last.get()), 0));
  }

  private void ask(String sql, FeedRunId run, String academy, List<FuseAlarm> alarms) {
    int least = number("people", 5);
    int most = number("most", 2000);
    handle
        .createQuery(sql)
        .bind("run", run.value())
        .bind("academy", academy)
        .bind("school", number("school", 5))
        .bind("territory", number("territory", 1))
        .bind("keys", number("keys", 20))
        .bind("spelling", number("spelling", 5))
        .map(
            (row, context) -> {
              long affected = row.getLong(3);
              long present = row.getLong(4);
              var scope = row.getString(1);
              boolean many = affected >= least && affected * 100 > present * row.getLong(5);
              if (many || (scope.equals("territory") && affected >= most)) {
                alarms.add(new FuseAlarm(scope, row.getString(2), affected, present));
              }
              return present;
            })
        .list();
  }

  private int number(String name, int usual) {
    return settings.number("ent.directory.fuse." + name, usual);
  }
}

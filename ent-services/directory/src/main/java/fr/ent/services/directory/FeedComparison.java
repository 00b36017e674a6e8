package fr.ent.services.directory;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.directory.FeedDifference;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.identity.StructureId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Works out what a matched feed would change, structure by structure, and keeps the figures. */
final class FeedComparison {
  private static final String COMPARE =
      """
      insert into directory.feed_difference
        (run, structure_key, structure, name, arrivals, departures, class_changes, corrections,
         unchanged)
      with class_now as (
        select m.key, array_agg(distinct s.code order by s.code) as codes
        from directory.staged_match m
        join directory.staged_membership s on s.run = :run and s.category = 'Eleve'
          and s.key = m.key and s.kind = 'CLASS'
        where m.run = :run and m.category = 'Eleve' and not m.fresh and m.changed group by m.key
      ), class_before as (
        select m.key, array_agg(distinct g.code order by g.code) as codes
        from directory.staged_match m
        join directory.membership b on b.person = m.person and b.valid_to is null
          and b.capacity = 'MEMBER'
        join directory.school_group g on g.id = b.school_group and g.kind = 'CLASS'
        where m.run = :run and m.category = 'Eleve' and not m.fresh and m.changed group by m.key
      ), moved as (
        select coalesce(n.key, b.key) as key from class_now n full join class_before b using (key)
        where n.codes is distinct from b.codes
      ), coming as (
        select m.home,
          count(*) filter (where m.fresh or p.status <> 'PRESENT') as arrivals,
          count(*) filter (where moved.key is not null and p.status = 'PRESENT') as class_changes,
          count(*) filter (where m.changed and moved.key is null and p.status = 'PRESENT')
            as corrections,
          count(*) filter (where not m.changed) as unchanged
        from directory.staged_match m
        left join directory.person p on not m.fresh and p.id = m.person
        left join moved on m.category = 'Eleve' and moved.key = m.key
        where m.run = :run group by m.home
      ), going as (
        select a.structure, count(distinct a.person) as departures
        from directory.affiliation a
        join directory.staged_place here on here.run = :run and here.structure = a.structure
        where a.source = 'MENESR' and a.valid_to is null and a.main
          and not exists (
            select 1 from directory.staged_match m where m.run = :run and m.person = a.person)
        group by a.structure
      )
      select :run, place.key, case when place.fresh then null else place.structure end,
        coalesce(s.name, old.name, ''), coalesce(coming.arrivals, 0),
        coalesce(going.departures, 0), coalesce(coming.class_changes, 0),
        coalesce(coming.corrections, 0), coalesce(coming.unchanged, 0)
      from directory.staged_place place
      left join (select distinct on (key) key, name from directory.staged_structure
        where run = :run) s on s.key = place.key
      left join directory.structure old on old.id = place.structure
      left join coming on coming.home = place.key
      left join going on going.structure = place.structure
      where place.run = :run
      union all
      select :run, '', null, '', arrivals, 0, class_changes, corrections, unchanged
      from coming where home not in (select key from directory.staged_place where run = :run)
        and home = ''""";

  private final Handle handle;

  FeedComparison(Handle handle) {
    this.handle = handle;
  }

  void compare(FeedRunId run) {
    handle.execute("delete from directory.feed_difference where run = ?", run.value());
    handle.createUpdate(COMPARE).bind("run", run.value()).execute();
  }

  List<FeedDifference> differences(FeedRunId run) {
    return handle
        .createQuery(
            """
            select structure, name, arrivals, departures, class_changes, corrections, unchanged
            from directory.feed_difference where run = :run order by name, structure_key""")
        .bind("run", run.value())
        .map(
            (row, context) ->
                new FeedDifference(
                    Optional.ofNullable(row.getObject(1, UUID.class)).map(StructureId::new),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
        .collect(toUnmodifiableList());
  }

  /** Add up what the run changes in all. */
  static FeedDifference total(List<FeedDifference> parts) {
    long[] sums = new long[5];
    for (var part : parts) {
      sums[0] += part.arrivals();
      sums[1] += part.departures();
      sums[2] += part.classChanges();
      sums[3] += part.corrections();
      sums[4] += part.unchanged();
    }
    return new FeedDifference(Optional.empty(), "", sums[0], sums[1], sums[2], sums[3], sums[4]);
  }
}

package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Keeps the ids that staff have in STS-WEB as keys, so that exports of it mean people by more than
 * their names. An id that a feed gives to two people means neither.
 */
final class FeedStsIds {
  private static final String TOLD =
      """
      with told as materialized (
        select distinct id, m.person
        from directory.staged_person s
        join directory.staged_match m on m.run = :run and m.category = s.category and m.key = s.key
        cross join unnest(s.sts) as id
        where s.run = :run and s.category = 'PersEducNat' and id <> ''
      ), wanted as materialized (
        select id, min(person::text)::uuid as person from told group by id having count(*) = 1
      )
      """;

  /** Of those of whom this feed speaks: whoever is not in it keeps theirs until they are erased. */
  private static final String GONE =
      TOLD
          + """
      delete from directory.held_key k
      where k.source = 'STS' and k.academy = :academy and k.category = 'epp'
        and not exists (select 1 from wanted w where w.id = k.value and w.person = k.holder)
        and (k.value in (select id from told)
          or k.holder in (select person from directory.staged_match where run = :run))""";

  private static final String COME =
      TOLD
          + """
      insert into directory.held_key (source, academy, category, value, holder, valid_from)
      select 'STS', :academy, 'epp', id, person, :day from wanted
      on conflict (territory_id, source, academy, category, value) do nothing""";

  private FeedStsIds() {}

  static void apply(Handle handle, FeedRunId run, String academy, LocalDate day) {
    for (var sql : List.of(GONE, COME)) {
      handle
          .createUpdate(sql)
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bind("run", run.value())
          .bind("academy", academy)
          .bind("day", day)
          .execute();
    }
  }
}

package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Finds out whom and what each staged record means: by join key, by INE or UAI, else by hand entry.
 */
final class FeedMatch {
  /**
   * By key; else by UAI, if that means one structure here and none that has its key in the feed.
   */
  private static final String STRUCTURES =
      """
      insert into directory.staged_place (run, key, structure, fresh, present, touched)
      select :run, s.key, coalesce(k.holder, u.id, directory.new_id()),
        k.holder is null and u.id is null, true,
        coalesce(o.checksum, u.checksum) is distinct from s.checksum
      from (select distinct on (key) * from directory.staged_structure where run = :run) s
      left join directory.held_key k on k.source = 'MENESR' and k.academy = :academy
        and k.category = 'EtabEducNat' and k.value = s.key
      left join directory.structure o on o.id = k.holder
      left join lateral (
        select id, checksum from directory.structure here
        where k.holder is null and here.uai = s.uai
          and (select count(distinct twin.key) from directory.staged_structure twin
            where twin.run = :run and twin.uai = s.uai) = 1
          and not exists (
            select 1 from directory.held_key other
            join directory.staged_structure also on also.run = :run and also.key = other.value
            where other.holder = here.id and other.source = 'MENESR'
              and other.academy = :academy and other.category = 'EtabEducNat')
        order by open desc, id limit 1) u on true""";

  private static final String VANISHED =
      """
      insert into directory.staged_place (run, key, structure, fresh, present, touched)
      select :run, k.value, k.holder, false, false, true
      from directory.held_key k
      where k.source = 'MENESR' and k.academy = :academy and k.category = 'EtabEducNat'
        and not exists (
          select 1 from directory.staged_place p where p.run = :run and p.key = k.value)
        and exists (
          select 1 from directory.affiliation a
          where a.structure = k.holder and a.source = 'MENESR' and a.valid_to is null)""";

  /**
   * A pupil whose key is new and whose INE is known stays the same person, unless the old key is in
   * the feed too: then two live pupils carry one INE, which is an error of the source.
   */
  private static final String PEOPLE =
      """
      insert into directory.staged_match (run, category, key, home, person, fresh, changed)
      with known as materialized (
        select category, value as key, holder from directory.held_key
        where source = 'MENESR' and academy = :academy and category <> 'EtabEducNat'
      ), newcomers as materialized (
        select min(s.key) as key, s.ine from directory.staged_person s
        where s.run = :run and s.category = 'Eleve' and s.ine is not null
        group by s.ine having count(*) = 1
      ), moved as materialized (
        select n.key, (array_agg(p.id))[1] as person
        from newcomers n
        join directory.person p on p.ine = n.ine
        where not exists (
            select 1 from known k where k.category = 'Eleve' and k.key = n.key)
          and not exists (
            select 1 from known k
            join directory.staged_person other on other.run = :run
              and other.category = 'Eleve' and other.key = k.key
            where k.holder = p.id and k.category = 'Eleve')
        group by n.key having count(*) = 1
      )
      select :run, s.category, s.key, coalesce(here.key, ''),
        coalesce(k.holder, m.person, directory.new_id()),
        k.holder is null and m.person is null,
        p.checksum is distinct from s.checksum or p.status <> 'PRESENT'
      from directory.staged_person s
      left join known k on k.category = s.category and k.key = s.key
      left join moved m on s.category = 'Eleve' and m.key = s.key
      left join directory.staged_place here on here.run = :run and here.present
        and here.key = s.home
      left join directory.person p on p.id = coalesce(k.holder, m.person)
      where s.run = :run and s.category <> 'PersRelEleve'""";

  /** Only relatives that a pupil of the feed refers to are kept, at the school of the first. */
  private static final String RELATIVES =
      """
      insert into directory.staged_match (run, category, key, home, person, fresh, changed)
      select :run, s.category, s.key, r.home, coalesce(k.holder, directory.new_id()),
        k.holder is null, p.checksum is distinct from s.checksum or p.status <> 'PRESENT'
      from directory.staged_person s
      join (
        select r.adult, min(m.home) as home
        from directory.staged_relation r
        join directory.staged_match m on m.run = :run and m.category = 'Eleve' and m.key = r.pupil
        where r.run = :run group by r.adult
      ) r on r.adult = s.key
      left join directory.held_key k on k.source = 'MENESR' and k.academy = :academy
        and k.category = s.category and k.value = s.key
      left join directory.person p on p.id = k.holder
      where s.run = :run and s.category = 'PersRelEleve'""";

  /** Of several records that mean one person since a merge, the first writes and the rest tie. */
  private static final String MERGED =
      """
      update directory.staged_match m set changed = false
      from (
        select m.category, m.key, row_number() over (
          partition by m.person order by t.value is not null, m.category, m.key) as place
        from directory.staged_match m
        left join directory.tombstone t on t.source = 'MENESR' and t.academy = :academy
          and t.category = m.category and t.value = m.key
        where m.run = :run and m.person in (select current_person from directory.tombstone)
      ) ranked
      where m.run = :run and m.category = ranked.category and m.key = ranked.key
        and ranked.place > 1""";

  /** A school needs a step if anything of it, or of anybody there before or after, changes. */
  private static final String TOUCHED =
      """
      with moving as materialized (
        select category, key, home, person from directory.staged_match
        where run = :run and (fresh or changed)
      ), places as (
        select home as key from moving
        union select a.structure from moving m
          join directory.staged_affiliation a on a.run = :run and a.category = m.category
            and a.key = m.key
        union select g.structure from moving m
          join directory.staged_membership g on g.run = :run and g.category = m.category
            and g.key = m.key
      ), before as (
        select a.structure from directory.affiliation a
        where a.source = 'MENESR' and a.valid_to is null and (
          a.person in (select person from moving)
          or not exists (
            select 1 from directory.staged_match m where m.run = :run and m.person = a.person))
      )
      update directory.staged_place p set touched = true
      where p.run = :run and not p.touched
        and (p.key in (select key from places) or p.structure in (select structure from before))""";

  private static final String EVERYTHING =
      "update directory.staged_place set touched = true where run = :run";

  private final Handle handle;
  private final FeedRunId run;
  private final String academy;

  FeedMatch(Handle handle, FeedRunId run, String academy) {
    this.handle = handle;
    this.run = run;
    this.academy = academy;
  }

  /**
   * Match everything.
   *
   * @param cutOff whether a run before was applied in part, so that equal checksums prove nothing
   */
  void match(boolean cutOff) {
    var staging = new FeedStaging(handle);
    update(STRUCTURES);
    update(VANISHED);
    update(PEOPLE);
    staging.gatherStatistics("match", "place");
    update(RELATIVES);
    staging.gatherStatistics("match");
    new FeedHandEntries(handle).attach(run);
    update(MERGED);
    update(cutOff ? EVERYTHING : TOUCHED);
  }

  private void update(String sql) {
    handle
        .createUpdate(sql)
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("run", run.value())
        .bind("academy", academy)
        .execute();
  }
}

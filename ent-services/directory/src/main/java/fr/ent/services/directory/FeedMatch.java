package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds out whom and what each staged record means: by join key, then by INE or UAI. */
final class FeedMatch {
  private static final String LAST_WINS =
      """
      delete from directory.staged_person s using directory.staged_person later
      where s.run = :run and later.run = :run and s.category = later.category
        and s.key = later.key and s.ctid < later.ctid""";

  private static final String STRUCTURES =
      """
      insert into directory.staged_place (run, key, structure, fresh, present)
      select :run, s.key, coalesce(k.holder, u.id, gen_random_uuid()),
        k.holder is null and u.id is null, true
      from (select distinct on (key) * from directory.staged_structure where run = :run) s
      left join directory.held_key k on k.source = 'MENESR' and k.academy = :academy
        and k.category = 'EtabEducNat' and k.value = s.key
      left join directory.structure u on k.holder is null and u.uai = s.uai""";

  private static final String VANISHED =
      """
      insert into directory.staged_place (run, key, structure, fresh, present)
      select :run, k.value, k.holder, false, false
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
      with moved as (
        select s.key, (array_agg(p.id))[1] as person
        from directory.staged_person s
        join directory.person p on p.ine = s.ine
        where s.run = :run and s.category = 'Eleve' and s.ine is not null
          and not exists (
            select 1 from directory.held_key k where k.source = 'MENESR'
              and k.academy = :academy and k.category = 'Eleve' and k.value = s.key)
          and not exists (
            select 1 from directory.held_key k
            join directory.staged_person other on other.run = :run
              and other.category = 'Eleve' and other.key = k.value
            where k.holder = p.id and k.source = 'MENESR' and k.academy = :academy
              and k.category = 'Eleve')
          and (select count(*) from directory.staged_person twin
            where twin.run = :run and twin.category = 'Eleve' and twin.ine = s.ine) = 1
        group by s.key having count(*) = 1
      )
      select :run, s.category, s.key, s.home, coalesce(k.holder, m.person, gen_random_uuid()),
        k.holder is null and m.person is null,
        p.checksum is distinct from s.checksum or p.status <> 'PRESENT'
      from directory.staged_person s
      left join directory.held_key k on k.source = 'MENESR' and k.academy = :academy
        and k.category = s.category and k.value = s.key
      left join moved m on s.category = 'Eleve' and m.key = s.key
      left join directory.person p on p.id = coalesce(k.holder, m.person)
      where s.run = :run and s.category <> 'PersRelEleve'""";

  /** Only relatives that a pupil of the feed refers to are kept, at the school of the first. */
  private static final String RELATIVES =
      """
      insert into directory.staged_match (run, category, key, home, person, fresh, changed)
      select :run, s.category, s.key, r.home, coalesce(k.holder, gen_random_uuid()),
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

  private final Handle handle;
  private final FeedRunId run;
  private final String academy;

  FeedMatch(Handle handle, FeedRunId run, String academy) {
    this.handle = handle;
    this.run = run;
    this.academy = academy;
  }

  /** Match everything; tells how many records of one key gave way to a later one. */
  int match() {
    gatherStatistics(
        List.of("structure", "group", "person", "affiliation", "membership", "relation"));
    int repeated = update(LAST_WINS);
    update(STRUCTURES);
    update(VANISHED);
    update(PEOPLE);
    gatherStatistics(List.of("match"));
    update(RELATIVES);
    gatherStatistics(List.of("match", "place"));
    return repeated;
  }

  private int update(String sql) {
    return handle.createUpdate(sql).bind("run", run.value()).bind("academy", academy).execute();
  }

  /** Joins of a million rows need to know that there are a million. */
  private void gatherStatistics(List<String> tables) {
    tables.forEach(table -> handle.execute("analyze directory.staged_" + table));
  }
}

package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What a feed changes in one structure: one step, one commit (decision 15).
 *
 * <p>Every statement compares what is staged with what is there and writes the difference only, so
 * that a step done twice changes nothing the second time.
 *
 * @param key of the structure in the feed; empty for people without one
 * @param structure whom the key means
 * @param day from which new facts hold, and before which old ones ended
 */
record FeedStep(FeedRunId run, String academy, String key, UUID structure, LocalDate day) {
  private static final String STRUCTURE =
      """
      insert into directory.structure (id, uai, siret, name, kind_code, kind_label, ministry,
        contract, academy, address, postal_code, town, country, checksum, attached, parents)
      select :structure, uai, siret, name, kind_code, kind_label, ministry, contract, :academy,
        address, postal_code, town, country, checksum, coalesce((
          select array_agg(p.structure order by p.structure) from directory.staged_place p
          where p.run = :run and p.key = any(s.attached)), '{}'), coalesce((
          select array_agg(p.structure order by p.structure) from directory.staged_place p
          where p.run = :run and p.key = any(s.parents)), '{}')
      from directory.staged_structure s where run = :run and key = :key limit 1
      on conflict (territory_id, id) do update set uai = excluded.uai, siret = excluded.siret,
        name = excluded.name, kind_code = excluded.kind_code, kind_label = excluded.kind_label,
        ministry = excluded.ministry, contract = excluded.contract, address = excluded.address,
        postal_code = excluded.postal_code, town = excluded.town, country = excluded.country,
        attached = excluded.attached, parents = excluded.parents, checksum = excluded.checksum, open = true""";

  private static final String STRUCTURE_KEY =
      """
      insert into directory.held_key (source, academy, category, value, holder, valid_from)
      select 'MENESR', :academy, 'EtabEducNat', :key, :structure, :day
      where exists (select 1 from directory.staged_structure where run = :run and key = :key)
      on conflict (territory_id, source, academy, category, value) do nothing""";

  /** Groups that the structure announces, and those known only through people. */
  private static final String GROUPS =
      """
      insert into directory.school_group (id, kind, structure, code, label, classes)
      select directory.new_id(), kind, :structure, code, label, classes from (
        select distinct on (kind, code) kind, code, label, classes from (
          select 1 as rank, kind, code, label, classes from directory.staged_group
          where run = :run and structure = :key
          union all
          select 2, kind, code, code, '{}' from directory.staged_membership
          where run = :run and structure = :key
        ) found order by kind, code, rank
      ) best
      on conflict (territory_id, structure, kind, code) do update
        set label = excluded.label, classes = excluded.classes, open = true
        where (school_group.label, school_group.classes, school_group.open)
          is distinct from (excluded.label, excluded.classes, true)""";

  private static final String GROUPS_GONE =
      """
      update directory.school_group g set open = false
      where g.structure = :structure and g.open and g.source_id is null
        and not exists (select 1 from directory.staged_group s
          where s.run = :run and s.structure = :key and s.kind = g.kind and s.code = g.code)
        and not exists (select 1 from directory.staged_membership s
          where s.run = :run and s.structure = :key and s.kind = g.kind and s.code = g.code)""";

  /** A structure that the feed names no more is closed; its rows stay for what refers to them. */
  private static final String CLOSED =
      """
      update directory.structure set open = false
      where id = :structure and open and not exists (
        select 1 from directory.staged_structure where run = :run and key = :key)""";

  private static final String RECORDS =
      """
      insert into directory.person (id, last_name, first_name, birth_name, other_names, civility,
        sex, birth_date, academic_email, phones, address, postal_code, town, country, pupil, ine,
        school_number, mef, pupil_status, boarding, options, of_age, folded, checksum)
      select m.person, s.last_name, s.first_name, s.birth_name, s.other_names, s.civility, s.sex,
        s.birth_date, s.academic_email, s.phones, s.address, s.postal_code, s.town, s.country,
        s.pupil, s.ine, s.school_number, s.mef, s.pupil_status, s.boarding, s.options, s.of_age,
        s.folded, s.checksum
      from directory.staged_match m
      join directory.staged_person s on s.run = :run and s.category = m.category and s.key = m.key
      """;

  private static final String NEW_PEOPLE =
      RECORDS + "where m.run = :run and m.home = :key and m.fresh";

  private static final String PEOPLE =
      RECORDS
          + """
      where m.run = :run and m.home = :key and m.changed and not m.fresh
      on conflict (territory_id, id) do update set status = 'PRESENT', missing_since = null,
        last_name = excluded.last_name, first_name = excluded.first_name,
        birth_name = excluded.birth_name, other_names = excluded.other_names,
        civility = excluded.civility, sex = coalesce(excluded.sex, person.sex),
        birth_date = coalesce(excluded.birth_date, person.birth_date),
        academic_email = excluded.academic_email, phones = excluded.phones,
        address = excluded.address, postal_code = excluded.postal_code, town = excluded.town,
        country = excluded.country, pupil = excluded.pupil,
        ine = coalesce(excluded.ine, person.ine), school_number = excluded.school_number,
        mef = excluded.mef, pupil_status = excluded.pupil_status, boarding = excluded.boarding,
        options = excluded.options, of_age = excluded.of_age, folded = excluded.folded,
        checksum = excluded.checksum""";

  private static final String NEW_KEYS =
      """
      insert into directory.held_key (source, academy, category, value, holder, valid_from)
      select 'MENESR', :academy, category, key, person, :day from directory.staged_match
      where run = :run and home = :key and fresh""";

  private static final String KEYS =
      """
      insert into directory.held_key (source, academy, category, value, holder, valid_from)
      select 'MENESR', :academy, category, key, person, :day from directory.staged_match
      where run = :run and home = :key and not fresh
      on conflict (territory_id, source, academy, category, value) do update
        set valid_to = null where held_key.valid_to is not null""";

  /**
   * Who is to be at this structure: those the feed places there, and guardians of its pupils. Ends
   * only what this academy vouched for: another academy, or the ENT itself, may still do so. What
   * was entered by hand before any feed knew the person becomes the feed's, once it says the same.
   */
  private static final String AFFILIATIONS =
      """
      with wanted as materialized (
        (select distinct on (m.person, a.profile) m.person, a.profile,
          bool_or(a.main) over (partition by m.person, a.profile) as main, a.duties
        from directory.staged_affiliation a
        join directory.staged_match m on m.run = :run and m.category = a.category and m.key = a.key
        where a.run = :run and a.structure = :key
        order by m.person, a.profile, cardinality(a.duties) desc)
        union
        select adult.person, 'National_TUT', bool_or(adult.home = :key), '{}'
        from directory.staged_affiliation a
        join directory.staged_relation r on r.run = :run and r.pupil = a.key and r.legal <> 'NONE'
        join directory.staged_match adult on adult.run = :run and adult.category = 'PersRelEleve'
          and adult.key = r.adult
        where a.run = :run and a.structure = :key and a.category = 'Eleve'
        group by adult.person
      ), before as materialized (
        select a.person, a.profile from directory.affiliation a
        where a.structure = :structure and a.source = 'MENESR' and a.valid_to is null
      ), by_hand as materialized (
        select a.person, a.profile, a.valid_from from directory.affiliation a
        where a.structure = :structure and a.source = 'ENT' and a.valid_to is null
          and not exists (select 1 from directory.held_key k where k.holder = a.person
            and k.source = 'MENESR' and k.valid_from < a.valid_from)
      ), taken_over as (
        update directory.affiliation a set source = 'MENESR', duties = w.duties, main = w.main
        from by_hand h join wanted w on w.person = h.person and w.profile = h.profile
        where a.structure = :structure and a.person = h.person and a.profile = h.profile
          and a.source = 'ENT' and a.valid_from = h.valid_from
      ), stay as (
        update directory.affiliation a set duties = w.duties, main = w.main
        from wanted w where a.structure = :structure and a.person = w.person
          and a.profile = w.profile and a.source = 'MENESR' and a.valid_to is null
          and (a.duties, a.main) is distinct from (w.duties, w.main)
      ), gone as (
        update directory.affiliation a set valid_to = :day - 1
        from (select * from before except select person, profile from wanted) gone
        where a.structure = :structure and a.person = gone.person and a.profile = gone.profile
          and a.source = 'MENESR' and a.valid_to is null
          and directory.is_vouched_for(a.person, :academy)
        returning a.person
      ), come as (
        insert into directory.affiliation
          (person, structure, profile, source, valid_from, main, duties)
        select w.person, :structure, w.profile, 'MENESR', :day, w.main, w.duties from wanted w
        where not exists (
            select 1 from before b where b.person = w.person and b.profile = w.profile)
          and not exists (
            select 1 from by_hand h where h.person = w.person and h.profile = w.profile)
        on conflict (territory_id, person, structure, profile, source, valid_from) do update
          set valid_to = null, main = excluded.main, duties = excluded.duties
        returning person
      )
      select true, person from come union all select false, person from gone""";

  private static final String CHANGED =
      """
      select person from directory.staged_match
      where run = :run and home = :key and changed and not fresh""";

  /** Apply the step in the open transaction; tells who came, changed and went. */
  FeedMoves apply(Handle handle) {
    // The tables grow with each step: a plan that is kept would be one for small tables.
    handle.execute("set local plan_cache_mode = force_custom_plan");
    // Parts of names are sorted into their index by the megabyte, at the end (tidy_names).
    handle.execute("set local gin_pending_list_limit = '256MB'");
    // A step that a falling server forgets is done again; the end of the run waits for the disk.
    handle.execute("set local synchronous_commit = off");
    if (!key.isEmpty()) {
      update(handle, STRUCTURE);
      update(handle, STRUCTURE_KEY);
      update(handle, CLOSED);
      update(handle, GROUPS);
      update(handle, GROUPS_GONE);
    }
    update(handle, NEW_PEOPLE);
    update(handle, PEOPLE);
    update(handle, NEW_KEYS);
    update(handle, KEYS);
    var come = new ArrayList<UUID>();
    var gone = new ArrayList<UUID>();
    bind(handle.createQuery(AFFILIATIONS))
        .map((row, context) -> (row.getBoolean(1) ? come : gone).add(row.getObject(2, UUID.class)))
        .list();
    new FeedTies(this).apply(handle);
    return FeedMoves.of(come, changed(handle), gone);
  }

  void update(Handle handle, String sql) {
    bind(handle.createUpdate(sql)).execute();
  }

  private List<UUID> changed(Handle handle) {
    return bind(handle.createQuery(CHANGED)).mapTo(UUID.class).list();
  }

  private <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("run", run.value())
        .bind("academy", academy)
        .bind("key", key)
        .bind("structure", structure)
        .bind("day", day);
  }
}

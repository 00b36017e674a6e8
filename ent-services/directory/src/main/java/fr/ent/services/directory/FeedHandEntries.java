package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import org.jdbi.v3.core.Handle;

/**
 * Attaches records of a feed to people who were entered by hand before (decision 11).
 *
 * <p>They are alike if they are of one structure, one kind and one name, and nothing known of both
 * differs. Who is alike and proven by birth date or academic address, when nobody else is alike on
 * either side, is one person. Of all others who are alike the feed is noted to be unsure.
 */
final class FeedHandEntries {
  private static final String ANYBODY =
      """
      select exists (select 1 from directory.affiliation where source = 'ENT' and valid_to is null)
      """;

  private static final String ATTACH =
      """
      with hand as materialized (
        select p.id, p.folded, p.birth_date, lower(p.academic_email) as email, a.structure,
          case a.profile when 'National_ELV' then 'Eleve' when 'National_TUT' then 'PersRelEleve'
            else 'PersEducNat' end as category
        from directory.affiliation a
        join directory.person p on p.id = a.person and p.status = 'PRESENT'
        where a.source = 'ENT' and a.valid_to is null and not exists (
          select 1 from directory.held_key k where k.holder = p.id and k.source = 'MENESR')
      ), alike as materialized (
        select distinct s.category, s.key, s.file, s.line, h.id as person,
          (s.birth_date = h.birth_date or lower(s.academic_email) = h.email) is true as proven
        from hand h
        join directory.staged_person s on s.run = :run and s.category = h.category
          and s.folded = h.folded
        join directory.staged_match m on m.run = :run and m.category = s.category and m.key = s.key
          and m.fresh
        join directory.staged_place here on here.run = :run and here.structure = h.structure
        where (s.birth_date <> h.birth_date) is not true and (here.key = m.home or exists (
          select 1 from directory.staged_affiliation a where a.run = :run
            and a.category = s.category and a.key = s.key and a.structure = here.key))
      ), counted as materialized (
        select *, proven and count(*) over (partition by category, key) = 1
          and count(*) over (partition by person) = 1 as sure from alike
      ), attached as (
        update directory.staged_match m set person = c.person, fresh = false, changed = true
        from counted c
        where c.sure and m.run = :run and m.category = c.category and m.key = c.key
      )
      insert into directory.feed_finding
        (run, position, severity, file, line, entry, rule, attribute)
      select :run, row_number() over (order by file, line, key) + (
          select coalesce(max(position), 0) from directory.feed_finding where run = :run),
        :severity, file, line, key, :rule, ''
      from (select distinct file, line, key from counted where not sure) unsure""";

  private final Handle handle;

  FeedHandEntries(Handle handle) {
    this.handle = handle;
  }

  void attach(FeedRunId run) {
    if (handle.createQuery(ANYBODY).mapTo(Boolean.class).one()) {
      handle
          .createUpdate(ATTACH)
          .bind("run", run.value())
          .bind("severity", FeedRule.HAND_UNSURE.severity().name())
          .bind("rule", FeedRule.HAND_UNSURE.code())
          .execute();
    }
  }
}

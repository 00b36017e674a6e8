package fr.ent.services.directory;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The ties of the people of one step: classes, groups, lessons, and relations of pupils.
 *
 * <p>What was there and what is wanted are set against each other whole: the server knows nothing
 * yet of the figures of a new school, and would guess a join wrong.
 */
final class FeedTies {
  private static final String MEMBERSHIPS =
      """
      with wanted as materialized (
        select m.person, (select g.id from directory.school_group g
          where g.structure = :structure and g.kind = s.kind and g.code = s.code) as school_group,
          s.capacity
        from directory.staged_membership s
        join directory.staged_match m on m.run = :run and m.category = s.category
          and m.key = s.key
        where s.run = :run and s.structure = :key
      ), before as materialized (
        select b.person, b.school_group, b.capacity from directory.school_group g
        join directory.membership b on b.school_group = g.id and b.source = 'MENESR'
          and b.valid_to is null
        where g.structure = :structure
      ), gone as (
        update directory.membership b set valid_to = :day - 1
        from (select * from before except select * from wanted) gone
        where b.person = gone.person and b.school_group = gone.school_group
          and b.capacity = gone.capacity and b.source = 'MENESR' and b.valid_to is null
          and directory.is_vouched_for(b.person, :academy)
      )
      insert into directory.membership (person, school_group, capacity, source, valid_from)
      select person, school_group, capacity, 'MENESR', :day
      from (select * from wanted except select * from before) come
      on conflict (territory_id, person, school_group, capacity, source, valid_from)
        do update set valid_to = null""";

  private static final String COURSES =
      """
      with wanted as materialized (
        select m.person as teacher, (select g.id from directory.school_group g
          where g.structure = :structure and g.kind = s.kind and g.code = s.code) as school_group,
          s.subject
        from directory.staged_membership s
        join directory.staged_match m on m.run = :run and m.category = s.category
          and m.key = s.key
        where s.run = :run and s.structure = :key and s.capacity = 'TEACHER'
      ), before as materialized (
        select c.teacher, c.school_group, c.subject from directory.course c
        where c.structure = :structure and c.valid_to is null
      ), gone as (
        update directory.course c set valid_to = :day - 1
        from (select * from before except select * from wanted) gone
        where c.teacher = gone.teacher and c.school_group = gone.school_group
          and c.subject = gone.subject and c.valid_to is null
          and directory.is_vouched_for(c.teacher, :academy)
      )
      insert into directory.course (teacher, school_group, structure, subject, valid_from)
      select teacher, school_group, :structure, subject, :day
      from (select * from wanted except select * from before) come
      on conflict (territory_id, teacher, school_group, subject, valid_from)
        do update set valid_to = null""";

  /** What is told otherwise on the day it began is written over; on a later day it ends first. */
  private static final String RELATIONS =
      """
      with wanted as materialized (
        select distinct on (p.person, a.person) p.person as pupil, a.person as adult, r.raw_link,
          r.kinship, r.legal, r.financial, r.contact, r.payment
        from directory.staged_match p
        join directory.staged_relation r on r.run = :run and r.pupil = p.key
        join directory.staged_match a on a.run = :run and a.key = r.adult and a.category =
          case when r.kinship = 'SELF' and r.adult = r.pupil then 'Eleve' else 'PersRelEleve' end
        where p.run = :run and p.category = 'Eleve' and p.home = :key
        order by p.person, a.person, r.legal = 'NONE' desc
      ), before as materialized (
        select r.* from directory.staged_match p cross join lateral (
          select r.pupil, r.adult, r.raw_link, r.kinship, r.legal, r.financial, r.contact,
            r.payment
          from directory.relation r
          where r.pupil = p.person and r.source = 'MENESR' and r.valid_to is null
          offset 0) r
        where p.run = :run and p.category = 'Eleve' and p.home = :key and not p.fresh
      ), gone as (
        update directory.relation r set valid_to = :day - 1
        from (select * from before except select * from wanted) gone
        where r.pupil = gone.pupil and r.adult = gone.adult and r.source = 'MENESR'
          and r.valid_to is null
          and not (r.valid_from = :day and (r.pupil, r.adult) in (
            select w.pupil, w.adult from wanted w))
      )
      insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,
        contact, payment, source, valid_from)
      select come.*, 'MENESR', :day
      from (select * from wanted except select * from before) come
      on conflict (territory_id, pupil, adult, source, valid_from) do update
        set valid_to = null, raw_link = excluded.raw_link, kinship = excluded.kinship,
          legal = excluded.legal, financial = excluded.financial,
          contact = excluded.contact, payment = excluded.payment""";

  private static final List<String> ALL = List.of(MEMBERSHIPS, COURSES, RELATIONS);

  private final FeedStep step;

  FeedTies(FeedStep step) {
    this.step = step;
  }

  void apply(Handle handle) {
    ALL.forEach(sql -> step.update(handle, sql));
  }
}

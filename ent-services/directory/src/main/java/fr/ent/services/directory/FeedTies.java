package fr.ent.services.directory;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The ties of the people of one step: classes, groups, lessons, and relations of pupils. */
final class FeedTies {
  private static final List<String> MEMBERSHIPS =
      List.of(
          """
          create temporary table tied on commit drop as
          select distinct m.person, g.id as school_group, s.capacity
          from directory.staged_membership s
          join directory.staged_match m on m.run = :run and m.category = s.category
            and m.key = s.key
          join directory.school_group g on g.structure = :structure and g.kind = s.kind
            and g.code = s.code
          where s.run = :run and s.structure = :key""",
          """
          update directory.membership b set valid_to = :day - 1
          from directory.school_group g
          where g.structure = :structure and b.school_group = g.id and b.source = 'MENESR'
            and b.valid_to is null
            and not exists (
              select 1 from tied t where t.person = b.person
                and t.school_group = b.school_group and t.capacity = b.capacity)
            and exists (
              select 1 from directory.held_key k where k.holder = b.person
                and k.source = 'MENESR' and k.academy = :academy)""",
          """
          insert into directory.membership (person, school_group, capacity, source, valid_from)
          select person, school_group, capacity, 'MENESR', :day from tied t
          where not exists (
            select 1 from directory.membership b where b.school_group = t.school_group
              and b.person = t.person and b.capacity = t.capacity and b.source = 'MENESR'
              and b.valid_to is null)
          on conflict (territory_id, person, school_group, capacity, source, valid_from)
            do update set valid_to = null""",
          "drop table tied");

  private static final List<String> COURSES =
      List.of(
          """
          create temporary table taught on commit drop as
          select distinct m.person as teacher, g.id as school_group, s.subject
          from directory.staged_membership s
          join directory.staged_match m on m.run = :run and m.category = s.category
            and m.key = s.key
          join directory.school_group g on g.structure = :structure and g.kind = s.kind
            and g.code = s.code
          where s.run = :run and s.structure = :key and s.capacity = 'TEACHER'""",
          """
          update directory.course c set valid_to = :day - 1
          where c.structure = :structure and c.valid_to is null
            and not exists (
              select 1 from taught t where t.teacher = c.teacher
                and t.school_group = c.school_group and t.subject = c.subject)
            and exists (
              select 1 from directory.held_key k where k.holder = c.teacher
                and k.source = 'MENESR' and k.academy = :academy)""",
          """
          insert into directory.course (teacher, school_group, structure, subject, valid_from)
          select teacher, school_group, :structure, subject, :day from taught t
          where not exists (
            select 1 from directory.course c where c.teacher = t.teacher
              and c.school_group = t.school_group and c.subject = t.subject
              and c.valid_to is null)
          on conflict (territory_id, teacher, school_group, subject, valid_from)
            do update set valid_to = null""",
          "drop table taught");

  private static final List<String> RELATIONS =
      List.of(
          """
          create temporary table related on commit drop as
          select distinct on (p.person, a.person) p.person as pupil, a.person as adult, r.raw_link,
            r.kinship, r.legal, r.financial, r.contact, r.payment
          from directory.staged_match p
          join directory.staged_relation r on r.run = :run and r.pupil = p.key
          join directory.staged_match a on a.run = :run and a.category = 'PersRelEleve'
            and a.key = r.adult
          where p.run = :run and p.category = 'Eleve' and p.home = :key
          order by p.person, a.person, r.legal = 'NONE' desc""",
          """
          update directory.relation r set valid_to = :day - 1
          from directory.staged_match p
          where p.run = :run and p.category = 'Eleve' and p.home = :key and r.pupil = p.person
            and r.source = 'MENESR' and r.valid_to is null
            and not exists (
              select 1 from related w where w.pupil = r.pupil and w.adult = r.adult
                and (w.raw_link, w.kinship, w.legal, w.financial, w.contact, w.payment)
                  = (r.raw_link, r.kinship, r.legal, r.financial, r.contact, r.payment))""",
          """
          insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,
            contact, payment, source, valid_from)
          select w.*, 'MENESR', :day from related w
          where not exists (
            select 1 from directory.relation r where r.pupil = w.pupil and r.adult = w.adult
              and r.source = 'MENESR' and r.valid_to is null)
          on conflict (territory_id, pupil, adult, source, valid_from) do update
            set valid_to = null, raw_link = excluded.raw_link, kinship = excluded.kinship,
              legal = excluded.legal, financial = excluded.financial,
              contact = excluded.contact, payment = excluded.payment""",
          "drop table related");

  private final FeedStep step;

  FeedTies(FeedStep step) {
    this.step = step;
  }

  void apply(Handle handle) {
    MEMBERSHIPS.forEach(sql -> step.update(handle, sql));
    COURSES.forEach(sql -> step.update(handle, sql));
    RELATIONS.forEach(sql -> step.update(handle, sql));
  }
}

-- Keys begin with what tells rows apart. A territory, the same in a million rows, took a third of the time of
-- every comparison; it stays in each unique key, so that none can feel what another holds.
do $$ declare k record; begin
  for k in select * from (values
    ('held_key', 'value, category, source, academy, territory_id'),
    ('structure', 'id, territory_id'),
    ('person', 'id, territory_id'),
    ('affiliation', 'person, structure, profile, source, valid_from, territory_id'),
    ('school_group', 'id, territory_id'),
    ('membership', 'person, school_group, capacity, source, valid_from, territory_id'),
    ('course', 'teacher, school_group, subject, valid_from, territory_id'),
    ('relation', 'pupil, adult, source, valid_from, territory_id'),
    ('name_index', 'person, territory_id')) keys (of_table, columns)
  loop
    execute format('alter table directory.%I drop constraint %I', k.of_table, k.of_table || '_pkey');
    execute format('alter table directory.%I add primary key (%s)', k.of_table, k.columns);
  end loop;
end $$;

alter table directory.school_group drop constraint school_group_territory_id_structure_kind_code_key;
alter table directory.school_group add unique (structure, kind, code, territory_id);

drop index directory.held_key_holder, directory.structure_uai, directory.person_ine,
  directory.affiliation_structure, directory.affiliation_by_hand, directory.membership_group,
  directory.course_structure, directory.relation_adult;
create index held_key_holder on directory.held_key (holder);
create index structure_uai on directory.structure (uai);
create index person_ine on directory.person (ine) where ine is not null;
create index affiliation_structure on directory.affiliation (structure, profile);
create index affiliation_by_hand on directory.affiliation (structure, person) where source = 'ENT';
create index membership_group on directory.membership (school_group);
create index course_structure on directory.course (structure);
create index relation_adult on directory.relation (adult);

drop index directory.staged_match_key, directory.staged_match_home, directory.staged_match_person,
  directory.staged_person_key, directory.staged_group_run, directory.staged_affiliation_structure,
  directory.staged_membership_structure, directory.staged_relation_pupil;
create index staged_match_key on directory.staged_match (key, category);
create index staged_match_home on directory.staged_match (home);
create index staged_match_person on directory.staged_match (person);
create index staged_person_key on directory.staged_person (key, category);
create index staged_group_structure on directory.staged_group (structure);
create index staged_affiliation_structure on directory.staged_affiliation (structure);
create index staged_membership_structure on directory.staged_membership (structure);
create index staged_relation_pupil on directory.staged_relation (pupil);

-- A feed ends by looking at what it filled. Tables that grow by a fifth again and
-- again meanwhile were tidied thirty times on the way; once they have doubled is often enough.
do $$ declare t text; begin
  foreach t in array array['held_key', 'person', 'affiliation', 'school_group', 'membership', 'course',
    'relation'] loop
    execute format('alter table directory.%I set (autovacuum_vacuum_insert_scale_factor = 1,'
      ' autovacuum_analyze_scale_factor = 1)', t);
  end loop;
end $$;

create table directory.feed_run (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  state text not null,
  location text not null,
  academy text not null default '',
  generated date,
  opened_by uuid not null,
  opened_at timestamptz not null,
  seen bigint,
  applying_at timestamptz,
  finished_at timestamptz,
  done bigint not null default 0,
  total bigint not null default 0,
  counts text[] not null default '{}',
  alarms text[] not null default '{}',
  primary key (territory_id, id)
);

-- One run of a territory at a time is read or applied. The row outlives a killed process; holder is the
-- application_name of its connections, so that the others see whether it still lives.
create table directory.feed_lock (
  territory_id text not null default current_setting('ent.territory'),
  run uuid not null,
  holder text not null default current_setting('application_name'),
  primary key (territory_id)
);

create table directory.feed_finding (
  territory_id text not null default current_setting('ent.territory'),
  run uuid not null,
  position integer not null,
  severity text not null,
  file text not null,
  line bigint not null,
  entry text not null,
  rule text not null,
  attribute text not null,
  primary key (territory_id, run, position)
);

create table directory.feed_difference (
  territory_id text not null default current_setting('ent.territory'),
  run uuid not null,
  structure_key text not null,
  structure uuid,
  name text not null,
  arrivals bigint not null,
  departures bigint not null,
  class_changes bigint not null,
  corrections bigint not null,
  unchanged bigint not null,
  primary key (territory_id, run, structure_key)
);

create table directory.feed_step (
  territory_id text not null default current_setting('ent.territory'),
  run uuid not null,
  structure_key text not null,
  primary key (territory_id, run, structure_key)
);

select ent.tenant_table(t::regclass) from unnest(array[
  'directory.feed_run', 'directory.feed_lock', 'directory.feed_finding',
  'directory.feed_difference', 'directory.feed_step']) t;

-- What a feed says, before it is applied. COPY does not work under row security; every statement on these
-- tables names a run, whose id is known only in its territory. They are emptied when the run ends.
create unlogged table directory.staged_structure (
  run uuid not null, file text not null, line bigint not null, checksum bigint not null,
  key text not null, uai text, siret text, name text not null,
  kind_code text not null, kind_label text not null, ministry text not null, contract text not null,
  address text[] not null, postal_code text not null, town text not null, country text not null,
  attached text[] not null
);
create unlogged table directory.staged_group (
  run uuid not null, structure text not null, kind text not null, code text not null,
  label text not null, classes text[] not null
);
create unlogged table directory.staged_person (
  run uuid not null, file text not null, line bigint not null, category text not null,
  key text not null, home text not null, checksum bigint not null, last_name text not null, first_name text not null,
  birth_name text not null, other_names text[] not null, civility text not null, sex text,
  birth_date date, academic_email text, phones text[] not null, address text[],
  postal_code text not null, town text not null, country text not null, pupil boolean not null,
  ine text, school_number text, mef text, pupil_status text not null, boarding text not null,
  options text[] not null, of_age boolean not null, folded text not null
);
create unlogged table directory.staged_affiliation (
  run uuid not null, category text not null, key text not null, structure text not null,
  profile text not null, main boolean not null, duties text[] not null
);
create unlogged table directory.staged_membership (
  run uuid not null, category text not null, key text not null, structure text not null,
  kind text not null, code text not null, capacity text not null, subject text not null
);
create unlogged table directory.staged_relation (
  run uuid not null, pupil text not null, adult text not null, raw_link text not null,
  kinship text not null, legal text not null, financial boolean not null, contact boolean not null,
  payment boolean not null
);
-- Whom each staged record means, and whether anything of it changes.
create unlogged table directory.staged_match (
  run uuid not null, category text not null, key text not null, home text not null,
  person uuid not null, fresh boolean not null, changed boolean not null
);
create unlogged table directory.staged_place (
  run uuid not null, key text not null, structure uuid not null, fresh boolean not null,
  present boolean not null, touched boolean not null
);
create unlogged table directory.staged_nomenclature (
  run uuid not null, kind text not null, code text not null, label text not null,
  attached_to text, statistical text not null, level text not null, track text not null
);
create index staged_match_key on directory.staged_match (run, category, key);
create index staged_match_home on directory.staged_match (run, home);
create index staged_match_person on directory.staged_match (run, person);
create index staged_structure_run on directory.staged_structure (run);
create index staged_group_run on directory.staged_group (run, structure);
create index staged_person_key on directory.staged_person (run, category, key);
create index staged_person_home on directory.staged_person (run, home);
create index staged_affiliation_key on directory.staged_affiliation (run, category, key);
create index staged_affiliation_structure on directory.staged_affiliation (run, structure);
create index staged_membership_key on directory.staged_membership (run, category, key);
create index staged_membership_structure on directory.staged_membership (run, structure);
create index staged_relation_pupil on directory.staged_relation (run, pupil);
create index staged_relation_adult on directory.staged_relation (run, adult);

do $$ declare t text; begin
  foreach t in array array['structure', 'group', 'person', 'affiliation', 'membership', 'relation', 'match',
    'place', 'nomenclature'] loop
    execute format('comment on table directory.staged_%s is %L', t,
      'platform: a feed before it is applied; COPY does not work under row security');
  end loop;
end $$;

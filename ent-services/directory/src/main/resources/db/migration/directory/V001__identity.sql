-- The identity model. Rows of a person, structure or group hang on held_key, which says whom a source means.

create table directory.held_key (
  territory_id text not null default current_setting('ent.territory'),
  source text not null,
  academy text not null,
  category text not null,
  value text not null,
  holder uuid not null,
  valid_from date,
  valid_to date,
  primary key (territory_id, source, academy, category, value)
);
create index held_key_holder on directory.held_key (territory_id, holder);

create table directory.structure (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  uai text,
  siret text,
  name text not null,
  kind_code text not null default '',
  kind_label text not null default '',
  ministry text not null default '',
  contract text not null default '',
  academy text not null default '',
  address text[] not null default '{}',
  postal_code text not null default '',
  town text not null default '',
  country text not null default '',
  attached uuid[] not null default '{}',
  zone text not null default 'Europe/Paris',
  open boolean not null default true,
  checksum bigint,
  primary key (territory_id, id)
);
create index structure_uai on directory.structure (territory_id, uai);

create table directory.person (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  status text not null default 'PRESENT',
  missing_since date,
  last_name text not null,
  first_name text not null,
  birth_name text not null default '',
  preferred_name text not null default '',
  other_names text[] not null default '{}',
  civility text not null default '',
  sex text,
  birth_date date,
  academic_email text,
  personal_email text,
  disclosed_email text,
  phones text[] not null default '{}',
  address text[],
  postal_code text not null default '',
  town text not null default '',
  country text not null default '',
  pupil boolean not null default false,
  ine text,
  school_number text,
  mef text,
  pupil_status text not null default '',
  boarding text not null default '',
  options text[] not null default '{}',
  of_age boolean not null default false,
  folded text not null,
  checksum bigint,
  primary key (territory_id, id)
);
create index person_ine on directory.person (territory_id, ine) where ine is not null;

create table directory.affiliation (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  structure uuid not null,
  profile text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  main boolean not null default false,
  duties text[] not null default '{}',
  primary key (territory_id, person, structure, profile, source, valid_from)
);
create index affiliation_structure on directory.affiliation (territory_id, structure, profile);

create table directory.school_group (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  kind text not null,
  structure uuid not null,
  code text not null,
  label text not null,
  classes text[] not null default '{}',
  source_id text,
  open boolean not null default true,
  primary key (territory_id, id),
  unique (territory_id, structure, kind, code)
);

create table directory.membership (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  school_group uuid not null,
  capacity text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (territory_id, person, school_group, capacity, source, valid_from)
);
create index membership_group on directory.membership (territory_id, school_group);

create table directory.course (
  territory_id text not null default current_setting('ent.territory'),
  teacher uuid not null,
  school_group uuid not null,
  structure uuid not null,
  subject text not null default '',
  valid_from date not null,
  valid_to date,
  primary key (territory_id, teacher, school_group, subject, valid_from)
);

create index course_structure on directory.course (territory_id, structure);

create table directory.relation (
  territory_id text not null default current_setting('ent.territory'),
  pupil uuid not null,
  adult uuid not null,
  raw_link text not null,
  kinship text not null,
  legal text not null,
  financial boolean not null,
  contact boolean not null,
  payment boolean not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (territory_id, pupil, adult, source, valid_from)
);
create index relation_adult on directory.relation (territory_id, adult);

create table directory.mef (
  territory_id text not null default current_setting('ent.territory'),
  code text not null,
  label text not null,
  attached_to text,
  statistical text not null,
  level text not null,
  track text not null,
  primary key (territory_id, code)
);

create table directory.subject (
  territory_id text not null default current_setting('ent.territory'),
  code text not null,
  label text not null,
  attached_to text,
  primary key (territory_id, code)
);

create table directory.person_link (
  territory_id text not null default current_setting('ent.territory'),
  kind text not null,
  principal uuid not null,
  secondary uuid not null,
  since timestamptz not null,
  by_person uuid not null,
  primary key (territory_id, secondary, kind)
);

create table directory.tombstone (
  territory_id text not null default current_setting('ent.territory'),
  source text not null,
  academy text not null,
  category text not null,
  value text not null,
  former uuid not null,
  current_person uuid not null,
  since timestamptz not null,
  primary key (territory_id, source, academy, category, value)
);

select ent.tenant_table(t::regclass) from unnest(array[
  'directory.held_key', 'directory.structure', 'directory.person', 'directory.affiliation',
  'directory.school_group', 'directory.membership', 'directory.course', 'directory.relation',
  'directory.mef', 'directory.subject', 'directory.person_link', 'directory.tombstone']) t;

-- A file of a timetable made elsewhere; what it says stays beside it until it is applied, dropped or too old.
create table timetable.import (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  kind text not null,
  source text not null,
  file_name text not null,
  at timestamptz not null,
  by_person uuid not null,
  state text not null,
  first_week date,
  last_week date,
  lessons integer not null,
  findings integer not null,
  applied integer[],
  primary key (id, territory_id)
);
create index import_structure on timetable.import (structure, at);

create table timetable.import_name (
  territory_id text not null default current_setting('ent.territory'),
  import uuid not null,
  key text not null,
  kind text not null,
  label text not null,
  first_name text not null,
  last_name text not null,
  birth date,
  code text not null,
  join_key text not null,
  classes text[] not null,
  print text not null,
  lessons integer not null,
  primary key (import, key, territory_id)
);

create table timetable.import_lesson (
  territory_id text not null default current_setting('ent.territory'),
  import uuid not null,
  source_id text not null,
  week date not null,
  starts timestamp not null,
  ends timestamp not null,
  title text not null,
  subject text not null,
  groups text[] not null,
  teachers text[] not null,
  rooms text[] not null,
  cancelled boolean not null,
  primary key (import, week, source_id, territory_id)
);

create table timetable.import_finding (
  territory_id text not null default current_setting('ent.territory'),
  import uuid not null,
  number integer not null,
  kind text not null,
  file text not null,
  line integer not null,
  what text not null,
  primary key (import, number, territory_id)
);

-- What a name of a source stands for in a school; nothing where it is to be ignored.
create table timetable.import_choice (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid not null,
  source text not null,
  print text not null,
  chosen text,
  by_person uuid not null,
  at timestamptz not null,
  primary key (structure, source, print, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array['timetable.import', 'timetable.import_name',
  'timetable.import_lesson', 'timetable.import_finding', 'timetable.import_choice']) t;

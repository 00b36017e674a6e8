-- What an administrator has entered or imported; public holidays are computed and kept nowhere.
create table timetable.holiday (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  zone text,
  structure uuid,
  title text not null,
  first date not null,
  last date not null,
  imported boolean not null default false,
  primary key (id, territory_id),
  check ((zone is null) <> (structure is null))
);
create index holiday_zone on timetable.holiday (zone, first);
create index holiday_structure on timetable.holiday (structure, first);

create table timetable.school_year (
  territory_id text not null default current_setting('ent.territory'),
  zone text not null,
  first date not null,
  last date not null,
  primary key (zone, first, territory_id)
);

create table timetable.school_grid (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid not null,
  zone text,
  mornings text[],
  afternoons text[],
  afternoon_from time,
  primary key (structure, territory_id)
);

-- Secret addresses of calendar applications; the secret itself is kept nowhere.
create table timetable.calendar_address (
  territory_id text not null default current_setting('ent.territory'),
  owner uuid not null,
  of_person uuid not null,
  secret text not null,
  made timestamptz not null,
  last_read date,
  primary key (owner, of_person, territory_id),
  unique (secret, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array['timetable.holiday', 'timetable.school_year',
  'timetable.school_grid', 'timetable.calendar_address']) t;

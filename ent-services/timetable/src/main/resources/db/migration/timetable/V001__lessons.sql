-- A lesson is what a source plans, and over it what was changed by hand; what counts is told by the generated columns.
create table timetable.lesson (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  source text not null,
  source_id text not null,
  week date not null,
  title text not null,
  subject text,
  groups uuid[] not null,
  plan_starts timestamp not null,
  plan_ends timestamp not null,
  plan_teachers uuid[] not null,
  plan_rooms text[] not null,
  plan_cancelled boolean not null,
  hand_starts timestamp,
  hand_ends timestamp,
  hand_teachers uuid[],
  hand_rooms text[],
  hand_cancelled boolean,
  note text not null default '',
  sequence integer not null default 0,
  changed_at timestamptz not null,
  starts timestamp not null generated always as (coalesce(hand_starts, plan_starts)) stored,
  ends timestamp not null generated always as (coalesce(hand_ends, plan_ends)) stored,
  teachers uuid[] not null generated always as (coalesce(hand_teachers, plan_teachers)) stored,
  rooms text[] not null generated always as (coalesce(hand_rooms, plan_rooms)) stored,
  cancelled boolean not null generated always as (coalesce(hand_cancelled, plan_cancelled)) stored,
  primary key (id, territory_id),
  unique (structure, source, week, source_id, territory_id)
);
create index lesson_structure on timetable.lesson (structure, starts);
create index lesson_starts on timetable.lesson (starts);
create index lesson_teachers on timetable.lesson using gin (teachers);
create index lesson_groups on timetable.lesson using gin (groups);

-- Who did what to a lesson, and what it was afterwards.
create table timetable.lesson_change (
  territory_id text not null default current_setting('ent.territory'),
  lesson uuid not null,
  sequence integer not null,
  at timestamptz not null,
  by_person uuid not null,
  kind text not null,
  starts timestamp not null,
  ends timestamp not null,
  rooms text[] not null,
  teachers uuid[] not null,
  note text not null,
  primary key (lesson, sequence, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array['timetable.lesson', 'timetable.lesson_change']) t;

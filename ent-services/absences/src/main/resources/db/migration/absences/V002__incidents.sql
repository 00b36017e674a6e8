-- What happened against the rules of a school, as somebody reported it.
create table absences.incident (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  happened timestamp not null,
  place text not null,
  words text not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  last_day date not null,
  primary key (id, territory_id)
);
create index incident_structure on absences.incident (structure, happened);
create index incident_reporter on absences.incident (reported_by, happened);

-- Which part pupils have in it.
create table absences.involved (
  territory_id text not null default current_setting('ent.territory'),
  incident uuid not null,
  pupil uuid not null,
  part text not null,
  primary key (incident, pupil, territory_id)
);
create index involved_pupil on absences.involved (pupil);

-- Punishments and sanctions. Nothing is read after the last day; the row goes within a day of it.
create table absences.measure (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  incident uuid not null,
  structure uuid not null,
  pupil uuid not null,
  kind text not null,
  covers_from timestamp,
  covers_to timestamp,
  words text not null,
  state text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  last_day date not null,
  primary key (id, territory_id)
);
create index measure_incident on absences.measure (incident);
create index measure_pupil on absences.measure (pupil, decided_at);
create index measure_over on absences.measure (last_day);

-- What became of a measure, line after line.
create table absences.measure_change (
  territory_id text not null default current_setting('ent.territory'),
  id bigint generated always as identity,
  measure uuid not null,
  at timestamptz not null,
  changed_by uuid not null,
  state text not null,
  covers_from timestamp,
  covers_to timestamp,
  primary key (id, territory_id)
);
create index measure_change_measure on absences.measure_change (measure, id);

select ent.tenant_table(t::regclass) from unnest(array[
  'absences.incident', 'absences.involved', 'absences.measure', 'absences.measure_change']) t;

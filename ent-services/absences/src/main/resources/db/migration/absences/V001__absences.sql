-- Who was missing. An absence is known by its pupil and time, and is never taken out while the pupil is known.
create table absences.absence (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  pupil uuid not null,
  structure uuid not null,
  missed_from timestamp not null,
  missed_to timestamp not null,
  state text not null,
  primary key (id, territory_id),
  unique (pupil, missed_from, missed_to, territory_id)
);
create index absence_structure on absences.absence (structure, missed_from);

-- What became of an absence, line after line.
create table absences.change (
  territory_id text not null default current_setting('ent.territory'),
  id bigint generated always as identity,
  absence uuid not null,
  at timestamptz not null,
  changed_by uuid not null,
  state text not null,
  primary key (id, territory_id)
);
create index change_absence on absences.change (absence, id);

-- Every submission of a roll call, those that do not count too.
create table absences.roll_call (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  lesson uuid not null,
  structure uuid not null,
  lesson_from timestamp not null,
  lesson_to timestamp not null,
  taken timestamptz not null,
  received timestamptz not null,
  taken_by uuid not null,
  primary key (id, lesson, territory_id)
);
create index roll_call_lesson on absences.roll_call (lesson);
create index roll_call_structure on absences.roll_call (structure, lesson_from);

-- Which submission counts for a lesson: its row is the lock of the lesson.
create table absences.called (
  territory_id text not null default current_setting('ent.territory'),
  lesson uuid not null,
  roll_call uuid not null,
  taken timestamptz not null,
  primary key (lesson, territory_id)
);

-- Who was not simply there, and the absence that came of it.
create table absences.roll_mark (
  territory_id text not null default current_setting('ent.territory'),
  roll_call uuid not null,
  lesson uuid not null,
  pupil uuid not null,
  kind text not null,
  minutes integer not null,
  absence uuid,
  primary key (roll_call, lesson, pupil, territory_id)
);
create index roll_mark_lesson on absences.roll_mark (lesson);
create index roll_mark_pupil on absences.roll_mark (pupil);

-- Why a pupil was or will be missing, as the family says it.
create table absences.explanation (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  pupil uuid not null,
  structure uuid not null,
  covers_from timestamp not null,
  covers_to timestamp not null,
  reason text not null,
  words text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  state text not null,
  settled_at timestamptz,
  settled_by uuid,
  answer text not null default '',
  primary key (id, territory_id)
);
create index explanation_pupil on absences.explanation (pupil, covers_from);
create index explanation_structure on absences.explanation (structure, state, said_at);

create table absences.document (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  explanation uuid not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (id, territory_id)
);
create index document_explanation on absences.document (explanation);

create table absences.document_part (
  territory_id text not null default current_setting('ent.territory'),
  document uuid not null,
  number integer not null,
  content bytea not null,
  primary key (document, number, territory_id)
);

-- Who need not be there: one pupil (exemption), or a class or group (outing).
create table absences.exemption (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  pupil uuid,
  school_group uuid,
  covers_from timestamp not null,
  covers_to timestamp not null,
  subject text not null default '',
  title text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (id, territory_id)
);
create index exemption_structure on absences.exemption (structure, covers_from);

-- Reasons that a school offers in place of the usual ones.
create table absences.reason (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid not null,
  place integer not null,
  code text not null,
  french text not null,
  english text not null,
  primary key (structure, code, territory_id)
);

-- Who was sent word of an absence.
create table absences.told (
  territory_id text not null default current_setting('ent.territory'),
  absence uuid not null,
  recipient uuid not null,
  pupil uuid not null,
  not_before timestamptz not null,
  primary key (absence, recipient, territory_id)
);
create index told_pupil on absences.told (pupil);
create index told_recipient on absences.told (recipient);

-- Pupils whose repeated absences of a month were told of, so that each month tells once.
create table absences.followed (
  territory_id text not null default current_setting('ent.territory'),
  pupil uuid not null,
  structure uuid not null,
  month date not null,
  at timestamptz not null,
  primary key (pupil, structure, month, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array[
  'absences.absence', 'absences.change', 'absences.roll_call', 'absences.called', 'absences.roll_mark',
  'absences.explanation', 'absences.document', 'absences.document_part', 'absences.exemption',
  'absences.reason', 'absences.told', 'absences.followed']) t;

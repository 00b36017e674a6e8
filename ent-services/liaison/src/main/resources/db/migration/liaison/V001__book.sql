-- What the school and families write to each other. A message has one wording for each correction, and what was
-- acknowledged, signed or answered stays with the fingerprint of the wording that it stands for.
create table liaison.message (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  zone text not null,
  author uuid,
  desk text,
  kind text not null,
  school_group uuid,
  version integer not null,
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  reminded boolean not null default false,
  primary key (id, territory_id)
);
create index message_structure on liaison.message (structure, sent_at);
create index message_author on liaison.message (author);
create index message_sent on liaison.message (sent_at);

create table liaison.wording (
  territory_id text not null default current_setting('ent.territory'),
  message uuid not null,
  version integer not null,
  subject text not null,
  body text not null,
  choices text[] not null,
  due date,
  fingerprint text not null,
  at timestamptz not null,
  primary key (message, version, territory_id)
);

create table liaison.about (
  territory_id text not null default current_setting('ent.territory'),
  message uuid not null,
  pupil uuid not null,
  primary key (message, pupil, territory_id)
);
create index about_pupil on liaison.about (pupil);

-- Whom it reached, and what became of it there.
create table liaison.receipt (
  territory_id text not null default current_setting('ent.territory'),
  message uuid not null,
  pupil uuid not null,
  person uuid not null,
  read_at timestamptz,
  seen bigint not null default 0,
  handed_at timestamptz,
  reminders integer not null default 0,
  reminded_at timestamptz,
  primary key (message, pupil, person, territory_id)
);
create index receipt_person on liaison.receipt (person);

create table liaison.act (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  message uuid not null,
  pupil uuid not null,
  person uuid not null,
  kind text not null,
  version integer not null,
  fingerprint text not null,
  choice text not null,
  assurance text not null,
  at timestamptz not null,
  entered_by uuid,
  place bigint generated always as identity,
  primary key (id, territory_id)
);
create index act_message on liaison.act (message, pupil, person);
create index act_person on liaison.act (person);

create table liaison.reply (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  message uuid not null,
  pupil uuid not null,
  guardian uuid not null,
  author uuid,
  from_school boolean not null,
  body text not null,
  at timestamptz not null,
  place bigint generated always as identity,
  primary key (id, territory_id)
);
create index reply_message on liaison.reply (message, pupil, guardian);
create index reply_guardian on liaison.reply (guardian);
create index reply_author on liaison.reply (author);

select ent.tenant_table(t::regclass) from unnest(array['liaison.message', 'liaison.wording', 'liaison.about',
  'liaison.receipt', 'liaison.act', 'liaison.reply']) t;

-- What somebody should know. It waits until due, then it is told: shown by the bell, and handed to channels.
create table notices.notice (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  kind text not null,
  urgency text not null,
  must boolean not null,
  topic text not null,
  recipient uuid not null,
  about uuid,
  structure uuid not null,
  fact_names text[] not null,
  fact_values text[] not null,
  path text not null,
  sent timestamptz not null,
  due timestamptz not null,
  -- Whether its hour was already put off: a digest waits for its hour once.
  put_off boolean not null default false,
  told timestamptz,
  taken_back timestamptz,
  read timestamptz,
  -- The notice in whose message this one is told, where a digest tells several.
  leader uuid,
  -- Since when no channel is left, and when it was put on paper.
  paper timestamptz,
  printed timestamptz,
  primary key (id, territory_id)
);
create index notice_due on notices.notice (territory_id, due) where told is null and taken_back is null;
create index notice_topic on notices.notice (topic);
create index notice_box on notices.notice (recipient, told desc, id) where told is not null;
create index notice_unread on notices.notice (recipient)
  where told is not null and read is null and taken_back is null;
create index notice_leader on notices.notice (leader) where leader is not null;
create index notice_about on notices.notice (about) where about is not null;
create index notice_school on notices.notice (structure, sent);
create index notice_paper on notices.notice (structure, paper) where paper is not null and printed is null;

-- A message on its way through one channel: READY, HANDING, ACCEPTED, REFUSED, UNREACHABLE, DROPPED, or SPARE as
-- long as others are tried before it. Whoever hands it over holds it until next_try.
create table notices.delivery (
  territory_id text not null default current_setting('ent.territory'),
  notice uuid not null,
  channel text not null,
  place smallint not null,
  rank smallint not null,
  state text not null,
  attempts integer not null default 0,
  next_try timestamptz not null,
  reason text not null default '',
  at timestamptz not null,
  primary key (notice, channel, territory_id),
  foreign key (territory_id, notice) references notices.notice (territory_id, id) on delete cascade
);
create index delivery_due on notices.delivery (territory_id, channel, rank, next_try)
  where state in ('READY', 'HANDING');

-- How a person wants to be told; a kind that is not there is told as usual.
create table notices.person (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  language text not null,
  primary key (person, territory_id)
);
create table notices.choice (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  kind text not null,
  channels text[] not null,
  primary key (person, kind, territory_id)
);

-- What a structure, or without one the territory, has set.
create table notices.rules (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid,
  evening time not null,
  morning time not null,
  week_end text not null,
  digest time not null,
  phone text,
  opened text[] not null,
  unique nulls not distinct (structure, territory_id)
);
create table notices.template (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid,
  kind text not null,
  language text not null,
  subject text not null,
  text text not null,
  brief text not null,
  unique nulls not distinct (structure, kind, language, territory_id)
);

-- Devices that people have told to show notices, and the pair of keys of the territory (RFC 8292).
create table notices.device (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  person uuid not null,
  endpoint text not null,
  public_key text not null,
  secret text not null,
  label text not null,
  since timestamptz not null,
  primary key (id, territory_id),
  unique (endpoint, territory_id)
);
create index device_person on notices.device (person);
create table notices.push_key (
  territory_id text not null default current_setting('ent.territory'),
  public_key text not null,
  private_key text not null,
  since timestamptz not null,
  primary key (territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array[
  'notices.notice', 'notices.delivery', 'notices.person', 'notices.choice', 'notices.rules',
  'notices.template', 'notices.device', 'notices.push_key']) t;

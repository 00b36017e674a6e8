-- Times that staff offer to families, and who booked them. One booking in force for a time: the database says so.
create table liaison.meeting (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  title text not null,
  day date not null,
  primary key (id, territory_id)
);
create index meeting_day on liaison.meeting (structure, day);

create table liaison.offer (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  zone text not null,
  host uuid not null,
  way text not null,
  place text not null,
  meeting uuid,
  school_group uuid,
  primary key (id, territory_id)
);
create index offer_group on liaison.offer (school_group);
create index offer_meeting on liaison.offer (meeting);
create index offer_host on liaison.offer (host);

create table liaison.offered_to (
  territory_id text not null default current_setting('ent.territory'),
  offer uuid not null,
  pupil uuid not null,
  primary key (offer, pupil, territory_id)
);
create index offered_to_pupil on liaison.offered_to (pupil);

create table liaison.slot (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  offer uuid not null,
  begins timestamp not null,
  ends timestamp not null,
  withdrawn boolean not null default false,
  primary key (id, territory_id)
);
create index slot_offer on liaison.slot (offer);

create table liaison.booking (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  slot uuid not null,
  offer uuid not null,
  pupil uuid not null,
  guardian uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (id, territory_id)
);
create unique index booking_once on liaison.booking (slot, territory_id) where ended_at is null;
create unique index booking_family on liaison.booking (offer, pupil, guardian, territory_id) where ended_at is null;
create index booking_guardian on liaison.booking (guardian);
create index booking_pupil on liaison.booking (pupil);

select ent.tenant_table(t::regclass) from unnest(array['liaison.meeting', 'liaison.offer', 'liaison.offered_to',
  'liaison.slot', 'liaison.booking']) t;

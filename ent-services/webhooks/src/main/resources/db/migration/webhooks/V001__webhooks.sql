-- Where outside products are told events. Whoever posts to a hook holds it until free_at; one that failed rests until then.
create table webhooks.hook (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  name text not null,
  address text not null,
  events text[] not null,
  structure uuid,
  owner uuid not null,
  state text not null,
  secret text not null,
  -- The secret before the last: messages are signed with both for a while.
  former_secret text,
  former_until timestamptz,
  since timestamptz not null,
  failing timestamptz,
  failures integer not null default 0,
  free_at timestamptz not null,
  primary key (id, territory_id)
);

-- A message to a hook: WAITING, TAKEN or GIVEN_UP. What is under way waits too, until next_try.
create table webhooks.message (
  territory_id text not null default current_setting('ent.territory'),
  hook uuid not null,
  event uuid not null,
  name text not null,
  body text not null,
  kept timestamptz not null,
  state text not null,
  attempts integer not null default 0,
  next_try timestamptz not null,
  tried timestamptz,
  status integer not null default 0,
  primary key (hook, event, territory_id),
  foreign key (territory_id, hook) references webhooks.hook (territory_id, id) on delete cascade
);
create index message_due on webhooks.message (territory_id, hook, next_try) where state = 'WAITING';
create index message_shown on webhooks.message (hook, kept desc);
create index message_kept on webhooks.message (kept);

select ent.tenant_table(t::regclass) from unnest(array['webhooks.hook', 'webhooks.message']) t;

create table connectors.connector (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  name text not null,
  description text not null,
  icon text not null,
  start text not null,
  services text[] not null,
  profiles text[] not null,
  structures uuid[] not null,
  enabled boolean not null,
  user_form text not null,
  attributes text[] not null,
  profile_form text not null,
  dates text not null,
  wrapped boolean not null,
  keep_empty boolean not null,
  all_structures boolean not null,
  primary key (territory_id, id)
);

-- What pseudonyms are made from. It never changes: partners would lose everybody.
create table connectors.secret (
  territory_id text not null default current_setting('ent.territory'),
  secret bytea not null,
  primary key (territory_id)
);

-- Tickets live for seconds and are spent by their first use; only their hash is kept. Unlogged: a
-- server that was killed has forgotten them, and the browser asks for another.
create unlogged table connectors.ticket (
  territory_id text not null default current_setting('ent.territory'),
  hash text not null,
  connector uuid not null,
  service text not null,
  person uuid not null,
  session uuid not null,
  structure uuid,
  profile text,
  fresh boolean not null,
  signed_in_at timestamptz not null,
  expires timestamptz not null,
  primary key (territory_id, hash)
);
create index ticket_session on connectors.ticket (territory_id, session);

select ent.tenant_table(t::regclass) from unnest(array[
  'connectors.connector', 'connectors.secret', 'connectors.ticket']) t;

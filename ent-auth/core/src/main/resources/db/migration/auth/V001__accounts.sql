create table auth.account (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  state text not null default 'TO_BE_ACTIVATED',
  password text,
  last_sign_in timestamptz,
  primary key (territory_id, person)
);

create table auth.login (
  territory_id text not null default current_setting('ent.territory'),
  login text not null,
  person uuid not null,
  main boolean not null default true,
  primary key (territory_id, login)
);
create index login_person on auth.login (territory_id, person);

-- Only the hash of a code is kept; it ends with its first use, or its last try.
create table auth.activation (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  code_hash text not null,
  expires timestamptz not null,
  primary key (territory_id, person)
);

-- Failures are counted by account and by network; the key is a hash of either.
create table auth.throttle (
  territory_id text not null default current_setting('ent.territory'),
  key text not null,
  failures integer not null,
  since timestamptz not null,
  blocked_until timestamptz,
  primary key (territory_id, key)
);

-- The browser holds a secret; here is its hash, so that a copy of this table opens nothing.
create table auth.session (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  secret_hash text not null,
  person uuid not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  device text not null,
  method text not null,
  structure uuid,
  profile text,
  duties text[] not null default '{}',
  primary key (territory_id, id),
  unique (territory_id, secret_hash)
);
create index session_person on auth.session (territory_id, person);
create index session_seen on auth.session (territory_id, seen_at);

create table auth.audit_head (
  territory_id text not null default current_setting('ent.territory'),
  position bigint not null,
  hash text not null,
  primary key (territory_id)
);

create table auth.audit_entry (
  territory_id text not null default current_setting('ent.territory'),
  position bigint not null,
  at timestamptz not null,
  actor uuid not null,
  operation text not null,
  target text not null,
  outcome text not null,
  detail text not null,
  hash text not null,
  primary key (territory_id, position)
);
create index audit_actor on auth.audit_entry (territory_id, actor, position);

-- Who holds which right where; structure null means the whole territory.
create table auth.held_right (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  holder_kind text not null,
  holder text not null,
  right_id text not null,
  structure uuid,
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, holder_kind, holder, right_id, structure)
);

-- Tries to sign in through an outside source, each bound to the browser that began it.
create table auth.attempt (
  territory_id text not null default current_setting('ent.territory'),
  state_hash text not null,
  source text not null,
  nonce text not null,
  return_to text not null,
  goal text not null,
  browser text not null,
  expires timestamptz not null,
  primary key (territory_id, state_hash)
);

select ent.tenant_table(t::regclass) from unnest(array[
  'auth.account', 'auth.login', 'auth.activation', 'auth.throttle', 'auth.session',
  'auth.audit_head', 'auth.audit_entry', 'auth.held_right', 'auth.attempt']) t;

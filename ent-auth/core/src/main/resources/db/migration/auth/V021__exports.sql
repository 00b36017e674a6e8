-- Who asked to take more people out than one alone may, and what somebody else answered.
create table auth.export_request (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  asker uuid not null,
  name text not null,
  content text not null,
  right_id text not null,
  place uuid,
  people integer not null,
  reason text not null,
  state text not null,
  at timestamptz not null,
  answered_by uuid,
  primary key (id, territory_id)
);
create index export_asker on auth.export_request (asker, at);
create index export_waiting on auth.export_request (at) where state in ('WAITING', 'CONFIRMED');
select ent.tenant_table('auth.export_request');

-- Whom an account took out in files lately, unless somebody else confirmed it.
create table auth.exported (
  territory_id text not null default current_setting('ent.territory'),
  asker uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (asker, person, territory_id)
);
create index exported_at on auth.exported (at);
select ent.tenant_table('auth.exported');

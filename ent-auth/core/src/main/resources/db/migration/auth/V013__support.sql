-- Who of the support asked a school to let them in, and what was answered. What they may do meanwhile is in
-- auth.held_right, by the ids in "opened".
create table auth.support_request (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  asker uuid not null,
  structure uuid not null,
  rights text[] not null,
  minutes integer not null,
  reason text not null,
  asked_at timestamptz not null,
  state text not null,
  answered_by uuid,
  answered_at timestamptz,
  ends_at timestamptz,
  opened uuid[] not null default '{}',
  primary key (id, territory_id)
);
create unique index support_waiting on auth.support_request (asker, structure, territory_id)
  where state = 'WAITING';
create index support_asker on auth.support_request (asker, asked_at);
select ent.tenant_table('auth.support_request');

create extension if not exists pg_trgm schema public;

-- Row security for a table of territories: no territory set, no rows.
create function ent.tenant_table(tenant regclass) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('alter table %s force row level security', tenant);
  execute format(
    'create policy territory on %s using (territory_id = current_setting(''ent.territory'', true))'
    ' with check (territory_id = current_setting(''ent.territory'', true))', tenant);
end $$;

create table ent.schema_step (
  word text primary key,
  step integer not null
);
comment on table ent.schema_step is 'platform: which migrations have run';

create table ent.territory (
  id text primary key,
  name text not null
);
comment on table ent.territory is 'platform: the list of territories is what they share';

create table ent.outbox (
  territory_id text not null default current_setting('ent.territory'),
  id bigint generated always as identity,
  type text not null,
  subject text not null,
  at timestamptz not null,
  payload text not null,
  attempts integer not null default 0,
  next_try timestamptz not null,
  dead_since timestamptz,
  reason text not null default '',
  primary key (territory_id, id)
);
create index outbox_subject on ent.outbox (territory_id, subject, id) where dead_since is null;
select ent.tenant_table('ent.outbox');

create table ent.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on ent.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on ent.scheduled_tasks (last_heartbeat);
comment on table ent.scheduled_tasks is 'platform: jobs run for the installation';

-- Things of services: whose they are. One whose owner was erased has none until the service names another.
create table auth.thing (
  territory_id text not null default current_setting('ent.territory'),
  service text not null,
  id text not null,
  owner uuid,
  primary key (id, service, territory_id)
);
create index thing_owner on auth.thing (owner, service);

-- With whom they are shared: a person, a group, or (school/profile) a profile in a school.
create table auth.share (
  territory_id text not null default current_setting('ent.territory'),
  service text not null,
  thing text not null,
  kind text not null,
  holder text not null,
  level text not null,
  last_day date,
  primary key (thing, holder, kind, service, territory_id)
);
create index share_holder on auth.share (holder, kind, service);
create index share_last_day on auth.share (last_day) where last_day is not null;

select ent.tenant_table(t::regclass) from unnest(array['auth.thing', 'auth.share']) t;

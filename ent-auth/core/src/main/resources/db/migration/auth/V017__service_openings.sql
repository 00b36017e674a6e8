-- What a territory, or a structure for those who wear its hat, asks of whoever opens a service of the house; both count.
-- A service of which nothing is set opens always. No profiles for all, no hours for all.
create table auth.service_opening (
  territory_id text not null default current_setting('ent.territory'),
  service text not null,
  structure uuid,
  profiles text[] not null,
  hours text[] not null,
  assurance text not null,
  unique nulls not distinct (service, structure, territory_id)
);
select ent.tenant_table('auth.service_opening');

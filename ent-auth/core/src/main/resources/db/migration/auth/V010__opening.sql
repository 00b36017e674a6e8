-- Who is let in later at the start of the year; no classes and no MEF for the whole school.
create table auth.opening (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  school uuid not null,
  classes uuid[] not null,
  mefs text[] not null,
  profiles text[] not null,
  opens date not null,
  made_by uuid not null,
  primary key (id, territory_id),
  unique (school, classes, mefs, profiles, territory_id)
);
select ent.tenant_table('auth.opening');

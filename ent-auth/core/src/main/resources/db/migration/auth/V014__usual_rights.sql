-- What a territory, or a structure for those who wear its hat, has decided of a line of the table of usual rights:
-- that it holds, or that it does not. A line of which nothing is decided is as services declare it.
create table auth.usual_right (
  territory_id text not null default current_setting('ent.territory'),
  right_id text not null,
  profile text not null,
  duty text,
  ground text not null,
  structure uuid,
  held boolean not null,
  set_at timestamptz not null,
  unique nulls not distinct (right_id, profile, duty, ground, structure, territory_id)
);
select ent.tenant_table('auth.usual_right');

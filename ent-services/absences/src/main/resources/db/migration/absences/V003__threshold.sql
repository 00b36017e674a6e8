-- From how many half-days a month a school follows a pupil, where it does not do as its installation does.
create table absences.threshold (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid not null,
  half_days integer not null,
  primary key (structure, territory_id)
);

select ent.tenant_table('absences.threshold'::regclass);

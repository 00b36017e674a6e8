-- Pupils of age who let their guardians follow them all the same. Whoever is not here does not.
create table directory.adult_consent (
  territory_id text not null default current_setting('ent.territory'),
  pupil uuid not null,
  since timestamptz not null,
  primary key (pupil, territory_id)
);

select ent.tenant_table('directory.adult_consent'::regclass);

-- A structure without a zone of its own is on the clock of the installation. Nothing has set one so far: what is
-- there is the default, wrong wherever the installation is not in Paris.
alter table directory.structure
  alter zone drop default, alter zone drop not null, alter zone type text using null::text;

-- What somebody shows besides the password (SEC-8). A row without since is an offer not yet kept;
-- last_step is the step of the last code used, so that none counts twice (RFC 6238 section 5.2).
create table auth.second_factor (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  secret bytea not null,
  since timestamptz,
  last_step bigint not null default 0,
  primary key (person, territory_id)
);
select ent.tenant_table('auth.second_factor');

create table auth.printed_code (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  code_hash text not null,
  primary key (person, code_hash, territory_id)
);
select ent.tenant_table('auth.printed_code');

-- Somebody whose password was right and who has yet to show the second factor.
create table auth.second_step (
  territory_id text not null default current_setting('ent.territory'),
  secret_hash text not null,
  person uuid not null,
  method text not null,
  expires timestamptz not null,
  primary key (secret_hash, territory_id)
);
create index second_step_person on auth.second_step (person);
select ent.tenant_table('auth.second_step');

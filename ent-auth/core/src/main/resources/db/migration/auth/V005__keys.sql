-- Keys begin with what tells rows apart; the territory stays in each unique key. A feed brings a million
-- accounts, which need not be tidied thirty times on the way.
alter table auth.account drop constraint account_pkey;
alter table auth.account add primary key (person, territory_id);
alter table auth.account set (autovacuum_vacuum_insert_scale_factor = 1,
  autovacuum_analyze_scale_factor = 1);
drop index auth.login_person;
create index login_person on auth.login (person);
alter table auth.login set (autovacuum_vacuum_insert_scale_factor = 1,
  autovacuum_analyze_scale_factor = 1);

-- By which keys secrets are sealed. A mark is a few bytes that a key computes: it tells nothing of it.
create table ent.seal_key (
  mark bytea primary key
);
comment on table ent.seal_key is 'platform: the key that seals secrets is that of the installation';

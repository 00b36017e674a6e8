-- With what a product calls the REST interface as somebody; only the hash of the key is kept.
create table auth.api_key (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  secret_hash text not null,
  person uuid not null,
  structure uuid,
  profile text,
  label text not null,
  made_at timestamptz not null,
  last_day date not null,
  used_on date,
  primary key (id, territory_id),
  unique (secret_hash, territory_id)
);
create index api_key_person on auth.api_key (person, made_at);
select ent.tenant_table('auth.api_key');

-- What is cut off now; that something was, and is no more, is in the log.
create table auth.cut (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  kind text not null,
  structure uuid,
  profile text,
  service text,
  reason text not null,
  since timestamptz not null,
  made_by uuid not null,
  primary key (id, territory_id),
  unique nulls not distinct (territory_id, kind, structure, profile, service)
);

create table auth.evidence (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  person uuid not null,
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  content text not null,
  sha256 text not null,
  primary key (id, territory_id)
);

-- The application writes evidence once; only the owner of the database can take it out.
create function auth.keep_evidence() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'sealed evidence is neither changed nor deleted';
end $$;

create trigger sealed before update or delete on auth.evidence
  for each row execute function auth.keep_evidence();
create trigger sealed_whole before truncate on auth.evidence
  for each statement execute function auth.keep_evidence();

select ent.tenant_table(t::regclass) from unnest(array['auth.cut', 'auth.evidence']) t;

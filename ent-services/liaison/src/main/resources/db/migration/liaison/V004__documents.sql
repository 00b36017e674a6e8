-- What messages of the school carry; they are sent with it and never change.
create table liaison.document (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  message uuid not null,
  number integer not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  primary key (id, territory_id),
  unique (message, number, territory_id)
);

create table liaison.document_part (
  territory_id text not null default current_setting('ent.territory'),
  document uuid not null,
  number integer not null,
  content bytea not null,
  primary key (document, number, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array['liaison.document', 'liaison.document_part']) t;

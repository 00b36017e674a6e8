-- What is given holds over several structures at once, for a time, and may be delegated by somebody who holds it.
do $$ declare unique_before text; begin
  select conname into unique_before from pg_constraint
  where conrelid = 'auth.held_right'::regclass and contype = 'u';
  execute format('alter table auth.held_right drop constraint %I', unique_before);
end $$;
alter table auth.held_right rename column structure to structures;
alter table auth.held_right
  alter column structures type uuid[] using case when structures is null then null else array[structures] end,
  add column valid_from date,
  add column valid_to date,
  add column delegated_by uuid,
  add unique nulls not distinct
    (holder, right_id, holder_kind, structures, valid_from, valid_to, delegated_by, territory_id);

-- A role is given like a right: its id is one of the service "role".
create table auth.role (
  territory_id text not null default current_setting('ent.territory'),
  id text not null,
  label text not null,
  rights text[] not null,
  primary key (id, territory_id)
);
select ent.tenant_table('auth.role');

-- Names as they are searched. Under forced row security PostgreSQL may not use an index for LIKE, since a
-- careless operator could tell of rows that are hidden. So names lie in a table whose policy keeps the
-- application from those of other territories, and two functions of its owner, who is not under the
-- policy, search those of the territory in force with the index.
create table directory.name_index (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  folded text not null,
  present boolean not null,
  primary key (territory_id, person)
);
create index name_order on directory.name_index (territory_id, folded, person);
create index name_parts on directory.name_index using gin (folded gin_trgm_ops);
alter table directory.name_index enable row level security;
create policy own_territory on directory.name_index
  using (territory_id = current_setting('ent.territory', true))
  with check (territory_id = current_setting('ent.territory', true));
comment on table directory.name_index is
  'platform: under a policy, not forced on its owner, whose functions search it by index';

create function directory.keep_names() returns trigger language plpgsql as $$
begin
  insert into directory.name_index (territory_id, person, folded, present)
  select territory_id, id, folded, status = 'PRESENT' from changed
  on conflict (territory_id, person) do update
    set folded = excluded.folded, present = excluded.present
    where (name_index.folded, name_index.present) is distinct from
      (excluded.folded, excluded.present);
  return null;
end $$;
create function directory.drop_names() returns trigger language plpgsql as $$
begin
  delete from directory.name_index n using gone
  where n.territory_id = gone.territory_id and n.person = gone.id;
  return null;
end $$;
create trigger names_come after insert on directory.person
  referencing new table as changed for each statement execute function directory.keep_names();
create trigger names_change after update on directory.person
  referencing new table as changed for each statement execute function directory.keep_names();
create trigger names_go after delete on directory.person
  referencing old table as gone for each statement execute function directory.drop_names();

-- Planned anew for each search: frequent parts are found by walking the order, rare ones by trigrams.
create function directory.name_condition(patterns text[], only_present boolean) returns text
language sql stable as $$
  select format('territory_id = %L', current_setting('ent.territory'))
    || (select coalesce(string_agg(format(' and folded like %L', pattern), ''), '')
      from unnest(patterns) pattern)
    || case when only_present then ' and present' else '' end
$$;
create function directory.find_names(
  patterns text[], only_present boolean, after_folded text, after_person uuid, most integer)
returns setof uuid language plpgsql stable security definer rows 30
set search_path = pg_catalog, public as $$
begin
  return query execute format('select person from directory.name_index where %s %s'
      || ' order by folded, person limit %s',
    directory.name_condition(patterns, only_present),
    case when after_folded is null then ''
      else format('and (folded, person) > (%L, %L::uuid)', after_folded, after_person) end,
    most);
end $$;
create function directory.count_names(patterns text[], only_present boolean, most integer)
returns integer language plpgsql stable security definer
set search_path = pg_catalog, public as $$
declare found integer;
begin
  execute format('select count(*) from (select 1 from directory.name_index where %s limit %s) found',
    directory.name_condition(patterns, only_present), most) into found;
  return found;
end $$;
revoke execute on function directory.find_names, directory.count_names from public;
comment on function directory.find_names(text[], boolean, text, uuid, integer) is
  'platform: reads names of the territory in force only, by index';
comment on function directory.count_names(text[], boolean, integer) is
  'platform: counts names of the territory in force only, by index';

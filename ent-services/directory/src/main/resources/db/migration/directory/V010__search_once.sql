-- Names are looked for in their order first: of parts that many have, a page stands among the first few
-- thousand. Where it does not, few have them, or they stand together ("thomas"): then those who have them are
-- found by trigrams and sorted. A planner who chose between the two walked a million names for "thomas".
drop index directory.name_order;
create index name_order on directory.name_index (territory_id, folded, person) include (present);
drop function directory.find_names(text[], boolean, boolean, text, uuid, integer);
drop function directory.count_names(text[], boolean, integer);
create function directory.find_names(
  patterns text[], only_present boolean, after_folded text, after_person uuid, most integer,
  counted integer, out total integer, out people uuid[])
language plpgsql stable security definer
set search_path = pg_catalog, public as $$
declare
  looked_at constant integer := 10000;
  everybody text := directory.name_condition('{}', only_present);
  wanted text := directory.name_condition(patterns, only_present);
  later text := case when after_folded is null then 'true'
    else format('(folded, person) > (%L, %L::uuid)', after_folded, after_person) end;
  page text := format('order by folded, person limit %s', most);
begin
  execute format('select array(select person from (select * from directory.name_index '
      || 'where %s and %s order by folded, person limit %s) near where %s %s)',
    everybody, later, looked_at, wanted, page) into people;
  if cardinality(people) < most then
    execute format('select array(select person from (select folded, person from directory.name_index '
        || 'where %s and %s offset 0) named %s)',
      wanted, later, page) into people;
  end if;
  execute format('select count(*) from (select from directory.name_index where %s limit %s) named',
    wanted, counted) into total;
end $$;
revoke execute on function directory.find_names from public;
comment on function directory.find_names(text[], boolean, text, uuid, integer, integer) is
  'platform: reads and counts names of the territory in force only, by index';

-- People of a school who share a name lie side by side, so that few pages are read for them.
create or replace function directory.add_names() returns trigger language plpgsql as $$
begin
  insert into directory.name_index (territory_id, person, folded, present)
  select territory_id, id, folded, status = 'PRESENT' from changed order by folded;
  return null;
end $$;

-- Where few names have all parts, they are found by trigrams and sorted: two parts together are rarer than a
-- planner thinks, who would walk half the names in their order. Where many have them, the planner is right.
drop function directory.find_names(text[], boolean, text, uuid, integer);
create function directory.find_names(patterns text[], only_present boolean, few boolean,
  after_folded text, after_person uuid, most integer)
returns setof uuid language plpgsql stable security definer rows 30
set search_path = pg_catalog, public as $$
begin
  return query execute format(
    'select person from (select person, folded from directory.name_index where %s %s %s) found'
      || ' order by folded, person limit %s',
    directory.name_condition(patterns, only_present),
    case when after_folded is null then ''
      else format('and (folded, person) > (%L, %L::uuid)', after_folded, after_person) end,
    case when few then 'offset 0' else '' end, most);
end $$;
revoke execute on function directory.find_names from public;
comment on function directory.find_names(text[], boolean, boolean, text, uuid, integer) is
  'platform: reads names of the territory in force only, by index';

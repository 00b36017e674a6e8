-- Whoever types one part means most often how a name begins: those names come first, and lie side by side in the
-- order of names, so that "jea" needs no look at the fifteen thousand who have it. The others are found as before,
-- and counted while they are looked at. Parts of one or two letters have no trigram: they begin a word.
alter table directory.person alter column folded type text collate "C";
alter table directory.name_index alter column folded type text collate "C";

create or replace function directory.name_condition(patterns text[], only_present boolean) returns text
language sql stable as $$
  select format('territory_id = %L', current_setting('ent.territory'))
    || (select coalesce(string_agg(case when length(part) < 3
        then format(' and (folded like %L or folded like %L)', part || '%', '% ' || part || '%')
        else format(' and folded like %L', '%' || part || '%') end, ''), '')
      from unnest(patterns) part)
    || case when only_present then ' and present' else '' end
$$;

drop function directory.find_names(text[], boolean, text, uuid, integer, integer);
create function directory.find_names(
  parts text[], only_present boolean, after_folded text, after_person uuid, most integer,
  counted integer, out total integer, out people uuid[])
language plpgsql stable security definer
set search_path = pg_catalog, public as $$
declare
  looked_at constant integer := 10000;
  everybody text := directory.name_condition('{}', only_present);
  beginning text := case when cardinality(parts) = 1 then format('folded like %L', parts[1] || '%') else 'false' end;
  others text := format('%s and not %s', directory.name_condition(parts, only_present), beginning);
  among_others boolean := cardinality(parts) > 1 or coalesce(not after_folded ^@ parts[1], false);
  later text := case when after_folded is null then 'true'
    else format('(folded, person) > (%L, %L::uuid)', after_folded, after_person) end;
  rest text;
  more uuid[];
  seen boolean := false;
begin
  if beginning = 'false' then
    people := '{}';
    total := 0;
  else
    execute format('select array(select person from directory.name_index where %s and %s and %s '
        || 'order by folded, person limit %s), '
        || '(select count(*) from (select from directory.name_index where %s and %s limit %s) named)',
      everybody, beginning, case when among_others then 'false' else later end, most,
      everybody, beginning, counted) into people, total;
  end if;
  if not among_others then
    later := 'true';
  end if;
  if cardinality(people) < most then
    rest := format('order by folded, person limit %s', most - cardinality(people));
    execute format('select array(select person from (select * from directory.name_index '
        || 'where %s and %s order by folded, person limit %s) near where %s %s)',
      everybody, later, looked_at, others, rest) into more;
    if cardinality(people) + cardinality(more) < most then
      execute format('with named as materialized (select folded, person from directory.name_index where %s) '
          || 'select array(select person from named where %s %s), '
          || '%s + (select count(*) from (select from named limit %s) other)',
        others, later, rest, total, counted - total) into more, total;
      seen := true;
    end if;
    people := people || more;
  end if;
  if total < counted and not seen then
    execute format('select %s + count(*) from (select from directory.name_index where %s limit %s) other',
      total, others, counted - total) into total;
  end if;
end $$;
revoke execute on function directory.find_names from public;
comment on function directory.find_names(text[], boolean, text, uuid, integer, integer) is
  'platform: reads and counts names of the territory in force only, by index';

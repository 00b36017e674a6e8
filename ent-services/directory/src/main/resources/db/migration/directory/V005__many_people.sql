-- Ids that begin with the time: those of one school lie side by side in every index, which makes writing a
-- million rows several times faster. Servers before 18 have none and take chance.
do $$ begin
  if exists (select 1 from pg_proc where proname = 'uuidv7') then
    create function directory.new_id() returns uuid language sql volatile as 'select pg_catalog.uuidv7()';
  else
    create function directory.new_id() returns uuid language sql volatile
      as 'select pg_catalog.gen_random_uuid()';
  end if;
end $$;

-- Somebody who comes has no name there yet, and need not be looked for.
create function directory.add_names() returns trigger language plpgsql as $$
begin
  insert into directory.name_index (territory_id, person, folded, present)
  select territory_id, id, folded, status = 'PRESENT' from changed;
  return null;
end $$;
drop trigger names_come on directory.person;
create trigger names_come after insert on directory.person
  referencing new table as changed for each statement execute function directory.add_names();

-- Whether a feed of this academy vouches for somebody. A function, since a planner that knows nothing yet of
-- new tables turns the same question, asked within a statement, into a look at all keys.
create function directory.is_vouched_for(person uuid, by_academy text) returns boolean
language sql stable as $$
  select exists (select 1 from directory.held_key k
    where k.holder = person and k.source = 'MENESR' and k.academy = by_academy)
$$;

-- A feed leaves the parts of its names in the list of the index that is searched whole; only the owner may
-- have it sorted in.
create function directory.tidy_names() returns void language sql security definer
set search_path = pg_catalog as $$
  select gin_clean_pending_list('directory.name_parts')
$$;
revoke execute on function directory.tidy_names from public;
comment on function directory.tidy_names() is
  'platform: sorts the waiting parts of names into their index, reads and changes nothing else';

-- What is staged is looked at once and emptied at one stroke: nobody need tidy it meanwhile.
do $$ declare t text; begin
  foreach t in array array['structure', 'group', 'person', 'affiliation', 'membership', 'relation', 'match',
    'place', 'nomenclature'] loop
    execute format('alter table directory.staged_%s set (autovacuum_enabled = false)', t);
  end loop;
end $$;

-- What only whole tables are joined by needs no index.
drop index directory.staged_person_home, directory.staged_affiliation_key, directory.staged_membership_key,
  directory.staged_relation_adult;

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

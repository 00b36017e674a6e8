-- What leaks out of a bucket is not counted in whole tries.
alter table auth.throttle alter column failures type double precision;

-- Homonyms are looked for by the name without its number. Row security lets an index be used for
-- an equality of texts, and not for a call of a function.
alter table auth.login
  add column stem text generated always as (regexp_replace(login, '[0-9]+$', '')) stored;
create index login_stem on auth.login (territory_id, stem);

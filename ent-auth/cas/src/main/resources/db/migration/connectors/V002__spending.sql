-- Keys begin with what tells rows apart (decision 13).
alter table connectors.ticket drop constraint ticket_pkey;
alter table connectors.ticket add primary key (hash, territory_id);
drop index connectors.ticket_session;
create index ticket_session on connectors.ticket (session);

-- A table that is emptied as fast as it fills looks empty to the planner, who would then read all that is left
-- of a minute's tickets for each one spent. A ticket is found by its key, whatever the planner believes.
create function connectors.spend_ticket(spent text) returns setof connectors.ticket
language plpgsql volatile rows 1
set search_path = pg_catalog, public set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  return query delete from connectors.ticket where hash = spent returning *;
end $$;

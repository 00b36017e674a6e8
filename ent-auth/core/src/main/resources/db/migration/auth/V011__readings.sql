-- Whom an account was shown in the window; people of whom it was shown more than a line are "opened". What was read
-- before a stop was lifted is known, and counts no more.
create table auth.reading (
  territory_id text not null default current_setting('ent.territory'),
  reader uuid not null,
  person uuid not null,
  opened boolean not null,
  counted boolean not null default true,
  read_at timestamptz not null,
  primary key (reader, person, territory_id)
);
create index reading_old on auth.reading (territory_id, read_at);

-- Who is shown nobody new.
create table auth.reading_stop (
  territory_id text not null default current_setting('ent.territory'),
  reader uuid not null,
  stopped_at timestamptz not null,
  ends_at timestamptz not null,
  cards integer not null,
  people integer not null,
  primary key (reader, territory_id)
);

select ent.tenant_table(t::regclass) from unnest(array['auth.reading', 'auth.reading_stop']) t;

-- Counts an account's readings one after the other, whichever node they come from. What was shown already is kept in
-- any case; whom is asked for is kept only where nobody is refused.
create function auth.count_reading(
  by_reader uuid, asked uuid[], asked_open boolean[], shown uuid[], shown_open boolean[],
  at timestamptz, window_length interval, most_cards integer, most_people integer,
  out refused boolean, out stopped boolean, out until timestamptz, out cards integer, out people integer)
language plpgsql set search_path = pg_catalog as $$
declare
  oldest constant timestamptz := at - window_length;
  fresh integer;
  had_cards integer;
  had_people integer;
begin
  refused := false;
  stopped := false;
  perform pg_advisory_xact_lock(
    hashtextextended('reading ' || current_setting('ent.territory') || ' ' || by_reader, 0));
  select s.ends_at into until from auth.reading_stop s where s.reader = by_reader and s.ends_at > at;
  perform auth.keep_reading(by_reader, shown, shown_open, at, oldest);
  select c.cards, c.people into had_cards, had_people from auth.counted_reading(by_reader, oldest) c;
  begin
    fresh := auth.keep_reading(by_reader, asked, asked_open, at, oldest);
    select c.cards, c.people into cards, people from auth.counted_reading(by_reader, oldest) c;
    if fresh > 0 and (until is not null or cards > most_cards or people > most_people) then
      raise exception sqlstate 'EN001';
    end if;
  exception when sqlstate 'EN001' then
    refused := true;
    cards := had_cards;
    people := had_people;
  end;
  if refused and until is null then
    stopped := true;
    until := at + window_length;
    insert into auth.reading_stop as s (reader, stopped_at, ends_at, cards, people)
    values (by_reader, at, until, had_cards, had_people)
    on conflict (reader, territory_id) do update set
      stopped_at = excluded.stopped_at, ends_at = excluded.ends_at, cards = excluded.cards,
      people = excluded.people;
  end if;
end $$;

-- How many of them are new, or opened for the first time.
create function auth.keep_reading(
  by_reader uuid, them uuid[], open boolean[], at timestamptz, oldest timestamptz) returns integer
language plpgsql set search_path = pg_catalog as $$
declare
  fresh integer;
begin
  insert into auth.reading as r (reader, person, opened, read_at)
  select by_reader, t.person, bool_or(t.opened), at
  from unnest(them, open) as t (person, opened) group by t.person order by t.person
  on conflict (reader, person, territory_id) do update set
    opened = excluded.opened or (r.opened and r.read_at > oldest), counted = true,
    read_at = excluded.read_at
  where r.read_at <= oldest or (excluded.opened and not r.opened);
  get diagnostics fresh = row_count;
  return fresh;
end $$;

create function auth.counted_reading(
  by_reader uuid, oldest timestamptz, out cards integer, out people integer)
language sql stable set search_path = pg_catalog as $$
  select count(*) filter (where opened), count(*) from auth.reading
  where reader = by_reader and counted and read_at > oldest
$$;

-- Evidence is kept for a time that is set when it is sealed; evidence from before is kept three years.
alter table auth.evidence add column keep_until timestamptz;
alter table auth.evidence
  alter column keep_until type timestamptz using sealed_at + interval '1095 days',
  alter column keep_until set not null;

-- Only the owner's function below deletes evidence, and nobody changes any.
create or replace function auth.keep_evidence() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' and current_user = (
      select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) then
    return old;
  end if;
  raise exception 'sealed evidence is neither changed nor deleted';
end $$;

-- Destroys evidence whose time is over, by the clock of the asker and by that of the database.
create function auth.destroy_evidence(at timestamptz) returns table (id uuid, sha256 text)
language sql security definer set search_path = pg_catalog as $$
  delete from auth.evidence e where e.keep_until <= least(at, now()) returning e.id, e.sha256
$$;
revoke execute on function auth.destroy_evidence from public;
comment on function auth.destroy_evidence(timestamptz) is
  'platform: destroys evidence of the territory in force only, once its time is over';

-- Accounts that are frozen now, until they are opened again.
create table auth.frozen (
  territory_id text not null default current_setting('ent.territory'),
  person uuid not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  primary key (person, territory_id)
);
select ent.tenant_table('auth.frozen');

create index audit_target on auth.audit_entry (territory_id, target, position) where target <> '';

-- Groups that people make. They lie apart from those of the feeds, so that nothing that is asked of a class, a team or
-- a feed ever meets them. A place counts no longer than its person belongs to the structure it was given through.
create table directory.made_group (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  structure uuid not null,
  label text not null,
  last_day date,
  primary key (id, territory_id)
);
create index made_group_structure on directory.made_group (structure, territory_id);

create table directory.made_place (
  territory_id text not null default current_setting('ent.territory'),
  made_group uuid not null,
  person uuid not null,
  place text not null check (place in ('MEMBER', 'MANAGER')),
  structure uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (made_group, person, place, valid_from, territory_id)
);
create index made_place_person on directory.made_place (person, territory_id);

select ent.tenant_table(t::regclass) from unnest(array['directory.made_group', 'directory.made_place']) t;

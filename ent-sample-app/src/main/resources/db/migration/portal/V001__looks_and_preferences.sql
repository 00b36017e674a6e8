-- How a territory (nil structure) or a school looks, and how each person wants the portal.
create table portal.look (
    territory_id text not null default current_setting('ent.territory'),
    structure_id uuid not null,
    name text not null,
    accent text,
    logo bytea,
    banner text not null,
    banner_from date,
    banner_to date,
    primary key (territory_id, structure_id)
);
select ent.tenant_table('portal.look');

create table portal.preference (
    territory_id text not null default current_setting('ent.territory'),
    person_id uuid not null,
    theme text not null,
    text_size text not null,
    spaced boolean not null,
    readable boolean not null,
    favourites text[] not null,
    primary key (territory_id, person_id)
);
select ent.tenant_table('portal.preference');

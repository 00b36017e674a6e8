-- What structures have set between two of their groups.
create table directory.group_rule (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid not null,
  sender uuid not null,
  recipient uuid not null,
  effect text not null check (effect in ('FORBID', 'LET')),
  primary key (structure, sender, recipient, territory_id)
);

select ent.tenant_table('directory.group_rule'::regclass);

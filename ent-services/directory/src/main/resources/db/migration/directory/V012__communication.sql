-- What a territory or a structure has set in place of the usual rules; without a structure, for the territory.
create table directory.communication_rule (
  territory_id text not null default current_setting('ent.territory'),
  structure uuid,
  sender text not null,
  recipient text not null,
  tie text not null,
  unique nulls not distinct (structure, sender, recipient, territory_id)
);

select ent.tenant_table('directory.communication_rule'::regclass);

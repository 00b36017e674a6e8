-- What was said, signed or answered with an account in wrong hands: kept, and shown to nobody.
create table liaison.put_away (
  territory_id text not null default current_setting('ent.territory'),
  id uuid not null,
  message uuid not null,
  pupil uuid not null,
  person uuid not null,
  content jsonb not null,
  at timestamptz not null,
  primary key (id, territory_id)
);
create index put_away_message on liaison.put_away (message);
create index put_away_person on liaison.put_away (person);
create index put_away_pupil on liaison.put_away (pupil);

select ent.tenant_table('liaison.put_away'::regclass);

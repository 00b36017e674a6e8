-- When a connector opens (DAYS FROM TO, none for always), and how surely somebody must have signed in.
alter table connectors.connector
  add column hours text[] not null default '{}',
  add column assurance text not null default 'LOW';

alter table connectors.ticket add column assurance text not null default 'LOW';

-- Entries of the log go after a year: the head remembers where the chain now begins, and on what.
alter table auth.audit_head
  add column first bigint not null default 1,
  add column root text not null default '';
create index audit_at on auth.audit_entry (territory_id, at);

create index attempt_expires on auth.attempt (territory_id, expires);

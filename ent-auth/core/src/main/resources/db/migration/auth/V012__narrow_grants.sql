-- What is given may hold over classes and groups instead of structures, and end at a minute instead of a day.
do $$ declare unique_before text; begin
  select conname into unique_before from pg_constraint
  where conrelid = 'auth.held_right'::regclass and contype = 'u';
  execute format('alter table auth.held_right drop constraint %I', unique_before);
end $$;
alter table auth.held_right
  add column school_groups uuid[],
  add column ends_at timestamptz,
  add check (structures is null or school_groups is null),
  add check (ends_at is null or delegated_by is not null),
  add unique nulls not distinct (holder, right_id, holder_kind, structures, school_groups, valid_from, valid_to,
    delegated_by, ends_at, territory_id);

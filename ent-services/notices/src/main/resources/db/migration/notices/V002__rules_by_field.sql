-- What a place has not set follows the territory, field by field: null says so.
alter table notices.rules
  alter column evening drop not null,
  alter column morning drop not null,
  alter column week_end drop not null,
  alter column digest drop not null,
  alter column opened drop not null;

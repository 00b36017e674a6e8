-- Above which structures one stands (administrative attachment); attached says with which it functions.
alter table directory.structure add column parents uuid[] not null default '{}';
alter table directory.staged_structure add column parents text[] not null default '{}';

-- The ids that staff have in STS-WEB (ENTPersonSTSId) become keys of their own: source STS, category epp.
alter table directory.staged_person add column sts text[] not null default '{}';

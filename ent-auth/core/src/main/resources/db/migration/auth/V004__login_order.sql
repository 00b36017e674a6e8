-- Homonyms are looked for in the order of the key, which then has to be that of the bytes; one index less.
drop index auth.login_stem;
alter table auth.login drop column stem;
alter table auth.login alter column login type text collate "C";

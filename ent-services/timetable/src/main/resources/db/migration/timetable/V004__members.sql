-- Who is in a class or group of a file: a print of each pupil, that names nobody and goes with the file.
alter table timetable.import_name add column members text[] not null default '{}';

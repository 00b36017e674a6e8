-- How sure it was, when a session was opened, that this is the person. Sessions from before: not very.
alter table auth.session add column assurance text not null default 'LOW';

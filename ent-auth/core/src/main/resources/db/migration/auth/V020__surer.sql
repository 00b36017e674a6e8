-- When the second factor was last shown in a session, or the session opened with one.
alter table auth.session add column proven_at timestamptz;

-- Secrets of second factors are sealed; those kept before are, at the next start.
alter table auth.second_factor add column bare boolean not null default true;

-- Sanctions that are suspended, and appeals against what was decided.
alter table absences.measure
  add suspended_until date,
  add appeal_lodged date,
  add appeal_judge text,
  add appeal_outcome text,
  add appeal_answered date;

alter table absences.measure_change
  add appeal_lodged date,
  add appeal_judge text,
  add appeal_outcome text,
  add appeal_answered date;

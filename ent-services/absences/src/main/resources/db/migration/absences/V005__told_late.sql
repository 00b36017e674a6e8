-- Who was told that a pupil came late, in place of an absence that they were told of: of which lesson.
alter table absences.told
  add late_from timestamp,
  add late_to timestamp;

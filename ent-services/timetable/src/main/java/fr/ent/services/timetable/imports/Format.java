package fr.ent.services.timetable.imports;

/** One kind of file (fr: format de fichier). */
interface Format {
  /** Tell whether a file is of this kind, by what it holds. */
  boolean knows(SentFile file);

  /**
   * Read it.
   *
   * @throws fr.ent.api.timetable.UnreadableTimetableException if it is refused as a whole
   */
  Written read(SentFile file, School school);
}

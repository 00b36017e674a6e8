package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Names;
import fr.ent.core.Sha256;
import java.time.LocalDate;

/** What tells a pupil of a file again in the directory, and names nobody. */
final class PupilPrint {
  private PupilPrint() {}

  static String of(String first, String last, LocalDate birth) {
    return Sha256.hex(Names.folded(first) + "|" + Names.folded(last) + "|" + birth);
  }
}

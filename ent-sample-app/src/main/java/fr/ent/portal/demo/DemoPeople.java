package fr.ent.portal.demo;

import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.JoinKey;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademyFiles;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.academy.NamedPerson;
import fr.ent.services.simulators.academy.NamedPerson.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The invented academy of the demonstration, and one person of each kind to sign in as. */
final class DemoPeople {
  private static final Map<Kind, String> SHOWN = shown();

  private DemoPeople() {}

  private static Map<Kind, String> shown() {
    var shown = new LinkedHashMap<Kind, String>();
    shown.put(Kind.PUPIL, "pupil");
    shown.put(Kind.GUARDIAN, "guardian");
    shown.put(Kind.GUARDIAN_OF_TWO_SCHOOLS, "guardian2");
    shown.put(Kind.FORM_TEACHER, "teacher");
    shown.put(Kind.SCHOOL_LIFE, "life");
    shown.put(Kind.HEAD, "head");
    shown.put(Kind.LIBRARIAN, "librarian");
    return shown;
  }

  static AcademyFiles write(Path folder, LocalDate day, AcademySize size) throws IOException {
    return Academy.builder().size(size).date(day).build().writeTo(folder);
  }

  /** Tell whom to sign in as: the first of each kind. */
  static Map<String, JoinKey> shown(AcademyFiles academy) {
    var keys = new LinkedHashMap<String, JoinKey>();
    SHOWN.forEach(
        (kind, words) ->
            academy.people(kind).stream()
                .findFirst()
                .ifPresent(one -> keys.put(words, key(kind, one))));
    return keys;
  }

  private static JoinKey key(Kind kind, NamedPerson person) {
    return JoinKey.ofFeed(AcademyCode.of("99"), category(kind), person.key());
  }

  private static String category(Kind kind) {
    return switch (kind) {
      case PUPIL -> "Eleve";
      case GUARDIAN, GUARDIAN_OF_TWO_SCHOOLS -> "PersRelEleve";
      default -> "PersEducNat";
    };
  }
}

package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Names;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.core.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a file names.
 *
 * @param key in its file
 * @param code as the file has it; empty where it has none
 * @param joinKey value of the key of the national feed, in STS-WEB of its own; empty where the file
 *     has none
 * @param classes labels of the classes that a group draws from, where the file tells
 * @param members prints of the pupils of a class or group, where the file tells
 */
record WrittenName(
    String key,
    Kind kind,
    String label,
    String first,
    String last,
    @Nullable LocalDate birth,
    String code,
    String joinKey,
    List<String> classes,
    Set<String> members) {
  WrittenName {
    classes = List.copyOf(classes);
    members = Set.copyOf(members);
  }

  WrittenName(
      String key,
      Kind kind,
      String label,
      String first,
      String last,
      @Nullable LocalDate birth,
      String code,
      String joinKey,
      List<String> classes) {
    this(key, kind, label, first, last, birth, code, joinKey, classes, Set.of());
  }

  /** The same class or group with its pupils. */
  WrittenName of(Set<String> pupils) {
    return new WrittenName(
        key, kind, label, first, last, birth, code, joinKey, classes, Set.copyOf(pupils));
  }

  static String key(Kind kind, String ident) {
    return kind + ":" + ident;
  }

  static WrittenName teacher(
      String ident, String first, String last, @Nullable LocalDate birth, String joinKey) {
    var label = (first + " " + last).strip();
    return new WrittenName(
        key(Kind.TEACHER, ident), Kind.TEACHER, label, first, last, birth, "", joinKey, List.of());
  }

  static WrittenName subject(String ident, String label, String code) {
    return new WrittenName(
        key(Kind.SUBJECT, ident), Kind.SUBJECT, label, "", "", null, code, "", List.of());
  }

  static WrittenName group(
      Kind kind, String ident, String label, String code, List<String> classes) {
    return new WrittenName(key(kind, ident), kind, label, "", "", null, code, "", classes);
  }

  /** What tells it again in the next file, whatever ids that one gives; names nobody. */
  String print() {
    return Sha256.hex(kind + "|" + Names.folded(label) + "|" + birthText() + "|" + code);
  }

  private String birthText() {
    return birth == null ? "" : birth.toString();
  }

  /** What tells it from another of the same label. */
  String detail() {
    return kind == Kind.TEACHER ? birthText() : code.equals(label) ? "" : code;
  }

  @Override
  public String toString() {
    return kind + " of a file";
  }
}

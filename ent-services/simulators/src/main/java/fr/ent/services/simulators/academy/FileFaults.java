package fr.ent.services.simulators.academy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is done to whole files after they are written (edge cases 1, 2, 6, 7, 13). */
final class FileFaults {
  private static final Charset LATIN9 = Charset.forName("ISO-8859-15");
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String DOCTYPE = "<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n";
  private static final String PROLOG9 = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n";
  private final Faults faults;
  private final Map<Defect, UnaryOperator<String>> rewritings = new EnumMap<>(Defect.class);

  FileFaults(Faults faults) {
    this.faults = faults;
    rewritings.put(Defect.NO_DOCTYPE, text -> text.replace(DOCTYPE, ""));
    rewritings.put(Defect.NO_PROLOG, text -> text.replace(PROLOG, ""));
    rewritings.put(Defect.BYTE_ORDER_MARK, text -> "\ufeff" + text);
    rewritings.put(Defect.LATIN9_DECLARED_OVER_UTF8, text -> text.replace(PROLOG, PROLOG9));
    rewritings.put(
        Defect.UNKNOWN_DTD, text -> text.replace("\"ficAlimMENESR.dtd\"", "\"nulle-part.dtd\""));
    rewritings.put(
        Defect.EXTERNAL_ENTITY,
        text -> named(text, "[<!ENTITY lu SYSTEM \"file:///etc/passwd\">]", "&lu;"));
    rewritings.put(
        Defect.EXTERNAL_PARAMETER_ENTITY,
        text -> named(text, "[<!ENTITY % lu SYSTEM \"http://localhost:9/lu.dtd\"> %lu;]", "LU"));
    rewritings.put(Defect.BILLION_LAUGHS, text -> named(text, laughs(), "&rire9;"));
    rewritings.put(Defect.MALFORMED, FileFaults::unclosed);
    rewritings.put(Defect.EMPTY_FILE, text -> "");
    rewritings.put(Defect.NO_RECORD, FileFaults::withoutRecord);
  }

  private static String named(String text, String declared, String name) {
    var type = "<!DOCTYPE ficAlimMENESR " + declared + ">\n";
    return text.replace(DOCTYPE, type)
        .replaceFirst("(<attr name=\"sn\"><value>)[^<]*", "$1" + name);
  }

  private static String laughs() {
    var entities = new StringBuilder("[<!ENTITY rire0 \"ha\">");
    for (int level = 1; level < 10; level++) {
      entities
          .append("<!ENTITY rire" + level + " \"")
          .append(("&rire" + (level - 1) + ";").repeat(10))
          .append("\">");
    }
    return entities.append("]").toString();
  }

  private static String unclosed(String text) {
    int at = text.indexOf("</value>", text.length() / 2);
    return text.substring(0, at) + text.substring(at + "</value>".length());
  }

  private static String withoutRecord(String text) {
    int at = text.indexOf("<addRequest>");
    return text.substring(0, at) + "</ficAlimMENESR>\n";
  }

  /** Damage what is asked, and tell which files are left. */
  List<Path> damage(List<Path> files) throws IOException {
    var left = new ArrayList<>(files);
    for (var rewriting : rewritings.entrySet()) {
      if (faults.wants(rewriting.getKey())) {
        rewrite(rewriting.getKey(), pupils(left).get(0), rewriting.getValue());
      }
    }
    encodings(left);
    cuts(left);
    absences(left);
    return placements(left);
  }

  private void rewrite(Defect defect, Path file, UnaryOperator<String> change) throws IOException {
    Files.writeString(file, change.apply(Files.readString(file)));
    mark(defect, file);
  }

  private void encodings(List<Path> files) throws IOException {
    var first = pupils(files).get(0);
    if (faults.wants(Defect.UTF8_DECLARED_OVER_LATIN9)) {
      Files.write(first, Files.readString(first).getBytes(LATIN9));
      mark(Defect.UTF8_DECLARED_OVER_LATIN9, first);
    } else if (faults.wants(Defect.HONEST_LATIN9)) {
      Files.write(first, Files.readString(first).replace(PROLOG, PROLOG9).getBytes(LATIN9));
      mark(Defect.HONEST_LATIN9, first);
    }
  }

  private void cuts(List<Path> files) throws IOException {
    var pupils = pupils(files);
    if (faults.wants(Defect.TRUNCATED)) {
      var last = pupils.get(pupils.size() - 1);
      Tampering.truncate(last, 60);
      mark(Defect.TRUNCATED, last);
    }
    if (faults.wants(Defect.DIGEST_MISMATCH)) {
      var first = pupils.get(0);
      var name = first.getFileName().toString();
      Files.writeString(first.resolveSibling(name + ".md5"), "0".repeat(32) + "  " + name + "\n");
      mark(Defect.DIGEST_MISMATCH, first);
    }
  }

  private void absences(List<Path> files) throws IOException {
    if (faults.wants(Defect.MISSING_PART)) {
      drop(Defect.MISSING_PART, files, List.of(pupils(files).get(1)));
    }
    if (faults.wants(Defect.NO_NOMENCLATURE)) {
      var absent =
          files.stream()
              .filter(file -> file.getFileName().toString().matches("(?i).*_(Mef|Matiere)Educ.*"))
              .toList();
      drop(Defect.NO_NOMENCLATURE, files, absent);
    }
  }

  private void drop(Defect defect, List<Path> files, List<Path> absent) throws IOException {
    for (Path file : absent) {
      Files.delete(file);
      files.remove(file);
      mark(defect, file);
    }
  }

  private List<Path> placements(List<Path> files) throws IOException {
    var placed = new ArrayList<Path>();
    for (Path file : files) {
      if (faults.wants(Defect.TWO_RUNS)) {
        var earlier =
            file.resolveSibling(
                file.getFileName().toString().replaceFirst("_20\\d{6}_", "_20260101_"));
        Files.copy(file, earlier, StandardCopyOption.REPLACE_EXISTING);
        placed.add(earlier);
        mark(Defect.TWO_RUNS, earlier);
      }
      placed.add(faults.wants(Defect.FOLDER_LEVEL) ? deeper(file) : file);
    }
    return placed;
  }

  private Path deeper(Path file) throws IOException {
    var folder = Files.createDirectories(file.resolveSibling("depot"));
    var moved = folder.resolve(file.getFileName());
    Files.move(file, moved, StandardCopyOption.REPLACE_EXISTING);
    mark(Defect.FOLDER_LEVEL, moved);
    return moved;
  }

  private static List<Path> pupils(List<Path> files) {
    return files.stream()
        .filter(file -> file.getFileName().toString().matches("(?i).*_eleve_\\d+\\.xml"))
        .toList();
  }

  private void mark(Defect defect, Path file) {
    faults.mark(defect, file.getFileName().toString());
  }
}

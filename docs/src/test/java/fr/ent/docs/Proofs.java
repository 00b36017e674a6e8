package fr.ent.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each test says that it proves, read from the sources: no stale class can lie. */
final class Proofs {
  private static final Pattern CLAUSE = Pattern.compile("@Clause\\(\\s*\"([^\"]+)\"");
  private static final Pattern TEST = Pattern.compile("(?:void|default void) (\\w+)\\(");

  private Proofs() {}

  /** Read every test of the house, and every contract test. */
  static SortedMap<String, List<String>> read(Path house) throws IOException {
    var proofs = new TreeMap<String, List<String>>();
    try (Stream<Path> files = Files.walk(house)) {
      for (var file : files.filter(Proofs::isTest).sorted().toList()) {
        add(proofs, name(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return proofs;
  }

  /** List the contracts that are written as tests. */
  static List<String> contracts(Path house) throws IOException {
    try (Stream<Path> files = Files.walk(house.resolve("ent-api/tck/src/main/java"))) {
      return files.map(Proofs::name).filter(name -> name.endsWith("Contract")).sorted().toList();
    }
  }

  /** Tell which of these no test implements and no other contract holds: they prove nothing. */
  static List<String> notRun(Path house, List<String> contracts) throws IOException {
    var missing = new ArrayList<>(contracts);
    try (Stream<Path> files = Files.walk(house)) {
      for (var file : files.filter(Proofs::isTest).toList()) {
        var source = Files.readString(file, StandardCharsets.UTF_8);
        missing.removeIf(
            one ->
                source.matches(
                    "(?s).*(implements|extends) ([\\w, ]* )?" + one + "(,[\\w, ]*)? \\{.*"));
      }
    }
    return missing;
  }

  private static boolean isTest(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && !path.contains("/target/")
        && (path.contains("/src/test/java/") || path.contains("/tck/src/main/java/"));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  /** Each clause is of the next method below it. */
  static void add(SortedMap<String, List<String>> proofs, String type, String source) {
    var clause = CLAUSE.matcher(source);
    while (clause.find()) {
      var test = TEST.matcher(source);
      if (test.find(clause.end())) {
        proofs
            .computeIfAbsent(clause.group(1), key -> new ArrayList<>())
            .add(type + "." + test.group(1));
      }
    }
  }
}

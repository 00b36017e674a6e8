package fr.ent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.docs.Requirements.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/conformance.md} from the tests: each requirement with its proof, or the word
 * "open". On a build server the file must be there as it would be written.
 */
class ConformanceTest {
  private static final Path DOCS = Path.of("").toAbsolutePath();
  private static final Path HOUSE = DOCS.resolve("..").normalize();
  private static final Path TABLE = DOCS.resolve("conformance.md");
  private static final String EDGE = "AAF-EDGE-";
  private static final String PREFIXES = requirementPrefixes();

  private static String requirementPrefixes() {
    return Requirements.read().stream()
        .map(one -> one.id().substring(0, one.id().indexOf('-')))
        .distinct()
        .collect(Collectors.joining("|", "(", ")"));
  }

  @Test
  void theTableIsThatOfTheTests() throws IOException {
    var text = table(Requirements.read(), Proofs.read(HOUSE));
    if ("true".equals(System.getenv("CI"))) {
      assertThat(Files.readString(TABLE, StandardCharsets.UTF_8)).isEqualTo(text);
    } else {
      Files.writeString(TABLE, text, StandardCharsets.UTF_8);
    }
  }

  @Test
  void noTestClaimsARequirementThatThereIsNot() throws IOException {
    assertThat(unknown(Requirements.read(), Proofs.read(HOUSE))).isEmpty();
  }

  @Test
  void aPlantedClaimIsFoundOut() {
    var proofs = new TreeMap<String, List<String>>();
    Proofs.add(proofs, "Planted", "@Clause(\"GEN-999\") void claims() {}");
    assertThat(unknown(Requirements.read(), proofs)).containsExactly("GEN-999");
    assertThat(table(Requirements.read(), new TreeMap<>())).contains("0 of 363");
  }

  @Test
  void goalsEdgeCasesAndSentencesStandApart() {
    var proofs = new TreeMap<String, List<String>>();
    for (var id : List.of("SEC-1", "AAF-EDGE-01", "Directory: a sentence")) {
      Proofs.add(proofs, "Planted", "@Clause(\"" + id + "\") void claims() {}");
    }
    assertThat(table(Requirements.read(), proofs))
        .containsSubsequence(
            "## Goals",
            "| SEC-1 | `Planted.claims` |",
            "| SEC-10 | open |",
            "## Edge cases",
            "| AAF-EDGE-01 |",
            "## Sentences",
            "| Directory: a sentence |");
  }

  @Test
  void everyContractIsRun() throws IOException {
    assertThat(Proofs.contracts(HOUSE)).hasSizeGreaterThan(5);
    assertThat(Proofs.notRun(HOUSE, Proofs.contracts(HOUSE))).isEmpty();
    assertThat(Proofs.notRun(HOUSE, List.of("Planted" + "Contract"))).hasSize(1);
  }

  private static List<String> unknown(
      List<Requirement> requirements, SortedMap<String, List<String>> proofs) {
    var known = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
    return proofs.keySet().stream()
        .filter(id -> id.matches(PREFIXES + "-[0-9]+"))
        .filter(id -> !known.contains(id) && !Requirements.goals().contains(id))
        .toList();
  }

  private static String table(
      List<Requirement> requirements, SortedMap<String, List<String>> proofs) {
    long proved = requirements.stream().filter(one -> proofs.containsKey(one.id())).count();
    var text = new StringBuilder();
    text.append("# Conformance\n\nMade from the tests by `ConformanceTest`; not written by hand. ");
    text.append("A test that proves a requirement carries its id (`@Clause`).\n");
    text.append("Proved by a test today: ").append(proved).append(" of ");
    text.append(requirements.size()).append(" requirements. The others are open, ");
    text.append("even where part of them works.\n\n");
    text.append("| id | requirement | level | proof |\n|---|---|---|---|\n");
    for (var one : requirements) {
      line(text, one.id() + " | " + cell(one.text()) + " | " + one.level(), proofs.get(one.id()));
    }
    var others = new TreeSet<>(proofs.keySet());
    requirements.forEach(one -> others.remove(one.id()));
    Requirements.goals().forEach(others::remove);
    section(text, "Goals of the project", Requirements.goals(), proofs);
    var edges = others.stream().filter(key -> key.startsWith(EDGE)).toList();
    section(text, "Edge cases of feeds", edges, proofs);
    others.removeIf(key -> key.startsWith(EDGE));
    section(text, "Sentences of contracts", others, proofs);
    return text.toString();
  }

  private static void section(
      StringBuilder text,
      String title,
      Collection<String> keys,
      SortedMap<String, List<String>> proofs) {
    text.append("\n## ").append(title).append("\n\n| what | proof |\n|---|---|\n");
    keys.forEach(key -> line(text, cell(key), proofs.get(key)));
  }

  private static void line(
      StringBuilder text, String what, @org.jspecify.annotations.Nullable List<String> tests) {
    var proof =
        tests == null
            ? "open"
            : new TreeSet<>(tests)
                .stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    text.append("| ").append(what).append(" | ").append(proof).append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

package fr.ent.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.portal.admin.AuditSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z][A-Za-z.]*[a-zA-Z])\"[,)]");

  private final Dictionary dictionary = new Dictionary();
  private final Words french = dictionary.in(Language.FR);

  @Test
  void everySentenceIsThereInBothLanguages() {
    assertThat(missing(dictionary.keysIn(Language.FR), dictionary.keysIn(Language.EN))).isEmpty();
    assertThat(missing(dictionary.keysIn(Language.EN), dictionary.keysIn(Language.FR))).isEmpty();
  }

  @Test
  void aSentenceThatIsMissingIsSeen() {
    assertThat(missing(Set.of("planted", "both"), Set.of("both"))).containsExactly("planted");
  }

  private static Set<String> missing(Set<String> here, Set<String> there) {
    var missing = new TreeSet<>(here);
    missing.removeAll(there);
    return missing;
  }

  @Test
  void everySentenceThatPagesSayIsKnown() throws IOException {
    var unknown = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src", "main", "jte"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        SAID.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !dictionary.keysIn(Language.FR).contains(key))
            .forEach(unknown::add);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void whateverIsKeptInTheLogCanBeLookedForThere() {
    var kept =
        dictionary.keysIn(Language.FR).stream()
            .filter(key -> key.startsWith("operation."))
            .map(key -> key.substring("operation.".length(), key.indexOf(':')))
            .collect(Collectors.toSet());
    assertThat(AuditSearch.FAMILIES).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(dictionary.keysIn(Language.FR))
        .containsAll(AuditSearch.FAMILIES.stream().map("audit.family."::concat).toList());
  }

  @Test
  void frenchIsSetAsFrenchIsSet() {
    for (var key : dictionary.keysIn(Language.FR)) {
      assertThat(french.say(key))
          .as(key)
          .doesNotContain("'")
          .doesNotContain("\"")
          .doesNotContainPattern("[^\\s\u00a0\u202f0-9]:(\\s|$)")
          .doesNotContainPattern(" [;:?!»]");
    }
  }

  @Test
  void daysAndHoursAreToldInWords() {
    var today = LocalDate.of(2026, 11, 24);
    assertThat(french.day(today.minusDays(1), today)).isEqualTo("hier");
    assertThat(french.day(LocalDate.of(2026, 12, 3), today)).isEqualTo("jeudi 3 décembre");
    assertThat(french.heading(today)).isEqualTo("Mardi 24 novembre");
    assertThat(french.hour(LocalTime.of(8, 5))).isEqualTo("8\u00a0h\u00a005");
    var now = Instant.parse("2026-11-24T06:40:00Z");
    assertThat(french.moment(now.minusSeconds(86_400), now, ZoneId.of("Europe/Paris")))
        .isEqualTo("hier à 7\u00a0h\u00a040");
  }

  @Test
  void namesAreElided() {
    assertThat(french.of("Inès")).isEqualTo("d’Inès");
    assertThat(french.of("Élouan")).isEqualTo("d’Élouan");
    assertThat(french.of("Yves")).isEqualTo("d’Yves");
    assertThat(french.of("Yann")).isEqualTo("de Yann");
    assertThat(french.of("Nadia")).isEqualTo("de Nadia");
  }

  @Test
  void numbersFollowTheReadersLanguage() {
    assertThat(french.say("feed.arrivals", 1L)).isEqualTo("une arrivée");
    assertThat(french.say("feed.arrivals", 1312L)).isEqualTo("1\u202f312 arrivées");
    assertThat(dictionary.in(Language.EN).say("feed.arrivals", 1312L)).isEqualTo("1,312 arrivals");
  }

  /** What modules write into the audit log, read from their sources. */
  private static Set<String> operations() throws IOException {
    var fact = Pattern.compile("AuditFact(?:\\.done|\\.refused)?\\(\\s*\"([a-z]+:[a-z-]+)\"");
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("").toAbsolutePath().resolve("..").normalize())) {
      for (var file : files.filter(DictionaryTest::isMainSource).toList()) {
        fact.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
      }
    }
    return found;
  }

  private static boolean isMainSource(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && path.contains("/src/main/java/")
        && !path.contains("/target/")
        && !path.contains("/ent-api/tck/");
  }

  @Test
  void everyOperationOfTheLogHasWords() throws IOException {
    var operations = operations();
    assertThat(operations).contains("session:open", "connector:save", "account:activate");
    var words = operations.stream().map(one -> "operation." + one).collect(Collectors.toSet());
    assertThat(missing(words, dictionary.keysIn(Language.FR))).isEmpty();
  }
}

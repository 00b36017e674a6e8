package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.directory.FeedFinding;
import fr.ent.services.directory.DirectoryChange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Turns the records of a complete feed into changes of the directory (fr: traducteur AAF). A value
 * that is wrong is left out and told of; a record is left out only if it names nobody.
 *
 * <p>For one thread. Records are best handed over in the order of {@link AafCategory}: what refers
 * to a structure, subject or MEF that is not in the feed is then told of.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AafTranslator {
  private static final Map<AafCategory, Set<String>> ATTRIBUTES = attributes();

  private final Optional<LocalDate> generated;
  private final AafProfiles profiles;
  private final AafKnown known;
  private final Consumer<FeedFinding> findings;

  AafTranslator(
      Optional<LocalDate> generated,
      AafProfiles profiles,
      AafKnown known,
      Consumer<FeedFinding> findings) {
    this.generated = generated;
    this.profiles = profiles;
    this.known = known;
    this.findings = findings;
  }

  /** Make a translator for one feed. Nobody in it was born after the day that its head tells. */
  public static AafTranslator of(
      AafHeader header, AafProfiles profiles, Consumer<FeedFinding> findings) {
    return new AafTranslator(header.generated(), profiles, new AafKnown(), findings);
  }

  /** Note a record that stands in a file of another category. It is read all the same. */
  void expect(AafCategory category, AafEntry entry) {
    if (entry.category() != category) {
      findings.accept(AafRule.CATEGORY_MISPLACED.of(entry.place()));
    }
  }

  /** Translate one record, or nothing if it is refused. */
  public Optional<DirectoryChange> translate(AafEntry entry) {
    var values = new AafValues(entry, known, generated, findings);
    if (entry.request() != AafEntry.Request.ADD) {
      return values.refuse(AafRule.REQUEST_NOT_COMPLETE, "");
    }
    checkAttributes(values);
    return switch (entry.category()) {
      case STRUCTURE -> new AafStructures(values).translate();
      case SUBJECT -> AafNomenclatures.subject(values);
      case MEF -> AafNomenclatures.mef(values);
      case PUPIL -> new AafPeople(values, profiles).pupil();
      case RELATIVE -> new AafPeople(values, profiles).relative();
      case STAFF -> new AafPeople(values, profiles).staff();
    };
  }

  // A release of the ministry that adds an attribute must not stop the rentrée.
  private void checkAttributes(AafValues values) {
    var category = values.entry().category();
    var expected = ATTRIBUTES.getOrDefault(category, Set.of());
    for (var attribute : values.entry().attributes()) {
      if (!expected.contains(attribute.name()) && !attribute.values().isEmpty()) {
        values.noteOnce(
            AafRule.ATTRIBUTE_UNKNOWN, attribute.name(), category.token() + ' ' + attribute.name());
      }
    }
  }

  static DirectoryChange.Origin origin(AafEntry entry) {
    return new DirectoryChange.Origin(entry.file(), entry.line(), entry.checksum());
  }

  private static Map<AafCategory, Set<String>> attributes() {
    var attributes = new HashMap<AafCategory, Set<String>>();
    AafWords.load("attributes")
        .forEach((name, words) -> attributes.put(AafCategory.valueOf(name), new HashSet<>(words)));
    return Map.copyOf(attributes);
  }
}

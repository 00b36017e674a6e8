package fr.ent.services.directory;

import static fr.ent.api.directory.FeedFinding.Severity.FEED_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.RECORD_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.VALUE_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.WARNING;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedFinding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What may be wrong with a feed of any kind, once it is read as a whole. */
enum FeedRule {
  FEED_TOMORROW(FEED_REFUSED),
  FEED_GONE(FEED_REFUSED),
  KEY_REPEATED(RECORD_REFUSED),
  ADULT_ALONE(WARNING),
  ADULT_UNKNOWN(VALUE_REFUSED),
  INE_SHARED(WARNING),
  UAI_SHARED(WARNING),
  HAND_UNSURE(WARNING);

  private static final String BUNDLE = "fr.ent.services.directory.rules";

  private final Severity severity;
  private final String code;

  FeedRule(Severity severity) {
    this.severity = severity;
    this.code = "FEED-" + name().replace("FEED_", "").replace('_', '-');
  }

  Severity severity() {
    return severity;
  }

  String code() {
    return code;
  }

  /** Make a finding about the feed as a whole. */
  FeedFinding ofFeed() {
    return of("", 0, "");
  }

  /** Make a finding about one entry of it. */
  FeedFinding of(String file, long line, String entry) {
    return new FeedFinding(severity, file, line, entry, code, "");
  }

  /** Say in one sentence what a code means; nothing where it is none of these. */
  static Optional<String> explain(String code, Locale language) {
    return Arrays.stream(values())
        .filter(rule -> rule.code.equals(code))
        .findFirst()
        .map(rule -> bundle(language).getString(code));
  }

  private static ResourceBundle bundle(Locale language) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(BUNDLE, language, FeedRule.class.getClassLoader(), noFallback);
  }
}

package fr.ent.services.directory.aaf;

import static fr.ent.api.directory.FeedFinding.Severity.FEED_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.RECORD_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.VALUE_REFUSED;
import static fr.ent.api.directory.FeedFinding.Severity.WARNING;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedFinding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** What may be wrong with a ministry feed (fr: règle de contrôle). The bundle says it in words. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AafRule {
  LOCATION_UNREADABLE(FEED_REFUSED),
  ARCHIVE_UNREADABLE(FEED_REFUSED),
  ARCHIVE_TRAVERSAL(FEED_REFUSED),
  ARCHIVE_LINK(FEED_REFUSED),
  ARCHIVE_BOMB(FEED_REFUSED),
  ARCHIVE_TOO_LARGE(FEED_REFUSED),
  ARCHIVE_TOO_MANY_FILES(FEED_REFUSED),
  ARCHIVE_TOO_DEEP(FEED_REFUSED),
  ARCHIVE_ENCRYPTED(FEED_REFUSED),
  ARCHIVE_DIGEST(FEED_REFUSED),
  TEMPORARY_SPACE(FEED_REFUSED),
  FEED_EMPTY(FEED_REFUSED),
  FEED_DELTA(FEED_REFUSED),
  FEED_FIRST_DEGREE(FEED_REFUSED),
  PART_MISSING(FEED_REFUSED),
  PART_TWICE(FEED_REFUSED),
  CATEGORY_MISSING(FEED_REFUSED),
  NOMENCLATURE_MISSING(WARNING),
  RUNS_MIXED(FEED_REFUSED),
  ACADEMIES_MIXED(FEED_REFUSED),
  ACADEMY_UNKNOWN(WARNING),
  FILE_UNKNOWN(WARNING),
  FILE_EMPTY(FEED_REFUSED),
  FILE_MALFORMED(FEED_REFUSED),
  FILE_TRUNCATED(FEED_REFUSED),
  FILE_NOT_AAF(FEED_REFUSED),
  FILE_NO_RECORD(WARNING),
  FILE_LIMIT(FEED_REFUSED),
  FILE_TOO_MANY_FAULTS(FEED_REFUSED),
  ENTITY_REFUSED(FEED_REFUSED),
  DTD_FOREIGN(WARNING),
  ENCODING_UNREADABLE(FEED_REFUSED),
  ENCODING_DIFFERS(WARNING),
  ENCODING_MIXED(WARNING),
  TEXT_ESCAPED(WARNING),
  REQUEST_UNKNOWN(RECORD_REFUSED),
  REQUEST_NOT_COMPLETE(RECORD_REFUSED),
  ELEMENT_UNKNOWN(WARNING),
  OPERATION_UNKNOWN(RECORD_REFUSED),
  CATEGORY_UNKNOWN(RECORD_REFUSED),
  CATEGORY_MISPLACED(WARNING),
  ID_MISSING(RECORD_REFUSED),
  ID_DIFFERS(WARNING),
  NAME_MISSING(RECORD_REFUSED),
  CODE_REFUSED(RECORD_REFUSED),
  ATTRIBUTE_UNKNOWN(WARNING),
  ATTRIBUTE_TWICE(WARNING),
  ARITY(VALUE_REFUSED),
  ARITY_TOLERATED(WARNING),
  VALUE_TOO_LONG(VALUE_REFUSED),
  BIRTH_DATE_MISSING(WARNING),
  DATE_INVALID(VALUE_REFUSED),
  DATE_FUTURE(VALUE_REFUSED),
  PERIOD_INVERTED(VALUE_REFUSED),
  UAI_INVALID(VALUE_REFUSED),
  UAI_LETTER(WARNING),
  SIRET_INVALID(VALUE_REFUSED),
  INE_INVALID(VALUE_REFUSED),
  MEF_INVALID(VALUE_REFUSED),
  MEF_UNKNOWN(WARNING),
  SUBJECT_INVALID(VALUE_REFUSED),
  SUBJECT_UNKNOWN(WARNING),
  SUBJECT_NEAR(WARNING),
  STRUCTURE_UNKNOWN(WARNING),
  EMAIL_INVALID(VALUE_REFUSED),
  PHONE_INVALID(VALUE_REFUSED),
  ADDRESS_LINES(WARNING),
  FLAG_INVALID(VALUE_REFUSED),
  LINK_UNKNOWN(WARNING),
  LEGAL_INVALID(VALUE_REFUSED),
  RELATION_TWICE(VALUE_REFUSED),
  FUNCTION_UNKNOWN(WARNING);

  private static final String BUNDLE = "fr.ent.services.directory.aaf.rules";
  private static final Map<String, AafRule> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(AafRule::code, Function.identity()));

  private final Severity severity;
  private final String code;

  AafRule(Severity severity) {
    this.severity = severity;
    this.code = "AAF-" + name().replace('_', '-');
  }

  /** Tell the stable code, {@code AAF-PART-MISSING}. */
  public String code() {
    return code;
  }

  /** Tell what follows from it. */
  public Severity severity() {
    return severity;
  }

  /** Find a rule by its code. */
  public static Optional<AafRule> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Say in one sentence what it means; in French where the language is not spoken here. */
  public String explain(Locale language) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(BUNDLE, language, AafRule.class.getClassLoader(), noFallback)
        .getString(code);
  }

  FeedFinding of(AafPlace place) {
    return of(place, "");
  }

  FeedFinding of(AafPlace place, String attribute) {
    return new FeedFinding(severity, place.file(), place.line(), place.entry(), code, attribute);
  }
}

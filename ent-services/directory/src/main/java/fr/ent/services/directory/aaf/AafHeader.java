package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.AcademyCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What the comments at the head of a file say (fr: en-tête). What they do not say is empty.
 *
 * @param version of the feed, {@code AAF-VE2407}
 * @param sdet version of the specification
 * @param academy code of the academy, two digits where it is a number
 * @param degree {@code 1D} or {@code 2D}
 * @param generated the day on which it was made
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AafHeader(
    String version, String sdet, String academy, String degree, Optional<LocalDate> generated) {
  /** What a file says that says nothing. */
  public static final AafHeader NONE = new AafHeader("", "", "", "", Optional.empty());

  private static final Pattern FACT =
      Pattern.compile("([A-Za-z]{1,40})\\s*[=:]\\s*[\"']?([^\"'<>\\r\\n]{0,80})[\"']?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Fill what this one does not say from another one. */
  AafHeader orElse(AafHeader other) {
    return new AafHeader(
        version.isEmpty() ? other.version : version,
        sdet.isEmpty() ? other.sdet : sdet,
        academy.isEmpty() ? other.academy : academy,
        degree.isEmpty() ? other.degree : degree,
        generated.or(other::generated));
  }

  /** Say on which day it was made. */
  AafHeader generatedOn(Optional<LocalDate> day) {
    return new AafHeader(version, sdet, academy, degree, day);
  }

  static AafHeader ofComments(Iterable<String> comments) {
    var facts = new HashMap<String, String>();
    for (var comment : comments) {
      var fact = FACT.matcher(comment);
      while (fact.find()) {
        facts.putIfAbsent(fact.group(1), fact.group(2).strip());
      }
    }
    return new AafHeader(
        fact(facts, "versionAF"),
        fact(facts, "versionSDET"),
        academy(fact(facts, "codeAcademieExport")),
        fact(facts, "degre"),
        day(fact(facts, "dateGenerationExport")));
  }

  /**
   * Write the code of an academy in the one way that we keep: {@code 9} and {@code 009} are {@code
   * 09}.
   */
  static String academy(String text) {
    var code = text.toUpperCase(Locale.ROOT);
    if (!AcademyCode.isWellFormed(code)) {
      return "";
    }
    if (!Character.isDigit(code.charAt(0))) {
      return code;
    }
    int number = Integer.parseInt(code);
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String fact(Map<String, String> facts, String name) {
    return facts.getOrDefault(name, "");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package fr.ent.services.directory.aaf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a file says: {@code {prefix}_Complet_{date}_{category}_{number}.xml}.
 *
 * @param prefix all that stands before the date; it may hold hyphens and underscores
 */
record AafFileName(
    String prefix, Optional<LocalDate> date, AafCategory category, int number, boolean delta) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(.{0,120})[_-])?"
              + "(EtabEducNat|MatiereEducNat|MefEducNat|Eleve|PersRelEleve|PersEducNat)"
              + "(?:[_-]([0-9]{1,6}))?\\.xml",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("(?:^|.*[_-])([0-9]{8})$");

  /** Read a name, or nothing if it names no category. */
  static Optional<AafFileName> parse(String name) {
    var form = FORM.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    var before = form.group(1) == null ? "" : form.group(1);
    var number = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    var date = DATE.matcher(before);
    var day = date.matches() ? day(date.group(1)) : Optional.<LocalDate>empty();
    var prefix = day.isPresent() ? before.substring(0, date.start(1)) : before;
    return AafCategory.ofToken(form.group(2))
        .map(category -> new AafFileName(prefix, day, category, number, isDelta(name)));
  }

  /** Tell whether the name of a file or archive says that it holds changes only. */
  static boolean isDelta(String name) {
    return name.toLowerCase(Locale.ROOT).contains("delta");
  }

  private static Optional<LocalDate> day(String digits) {
    try {
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

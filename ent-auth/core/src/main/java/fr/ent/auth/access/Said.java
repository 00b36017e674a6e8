package fr.ent.auth.access;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something said in both languages, by {@code reasons_fr.properties} and {@code
 * reasons_en.properties}. What is filled in may itself be said in both; days and minutes are said
 * as each language does.
 */
record Said(String french, String english) {
  private static final DateTimeFormatter MINUTE_FRENCH =
      DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);
  private static final DateTimeFormatter MINUTE_ENGLISH =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

  /** Say what the bundles hold for a word. */
  static Said of(String word, Object... details) {
    return new Said(say(Locale.FRENCH, word, details), say(Locale.ENGLISH, word, details));
  }

  /** Say a name, which is the same in both. */
  static Said same(String name) {
    return new Said(name, name);
  }

  private static String say(Locale locale, String word, Object... details) {
    var texts = Arrays.stream(details).map(one -> text(locale, one)).toArray();
    return new MessageFormat(bundle(locale).getString(word), locale).format(texts);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Said.class.getPackageName() + ".reasons",
        locale,
        Said.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String text(Locale locale, Object detail) {
    boolean french = locale.equals(Locale.FRENCH);
    if (detail instanceof Said said) {
      return french ? said.french() : said.english();
    }
    if (detail instanceof LocalDate day) {
      return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }
    return detail instanceof LocalTime minute
        ? (french ? MINUTE_FRENCH : MINUTE_ENGLISH).format(minute)
        : detail.toString();
  }
}

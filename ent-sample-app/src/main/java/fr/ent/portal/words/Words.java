package fr.ent.portal.words;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Speaks one language: sentences, dates in words, hours, numbers (fr: libellés d'une langue). */
public final class Words {
  private static final String NO_BREAK = "\u00a0";
  private final Language language;
  private final Properties sentences;

  Words(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /** Choose between what somebody has said in both languages. */
  public String choose(String french, String english) {
    return language == Language.FR ? french : english;
  }

  /** Say a sentence; its key is returned where it is not known, so that a test finds it. */
  public String say(String key, Object... values) {
    var pattern = sentences.getProperty(key);
    if (pattern == null) {
      return key;
    }
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
  }

  /** Say a sentence if there is one for this key, else what was known before. */
  public String sayOr(String key, String otherwise) {
    return sentences.getProperty(key, otherwise);
  }

  /** Join words: {@code a, b et c}. */
  public String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    var last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + say("word.and") + words.get(last);
  }

  /** Tell that something is somebody's: {@code d’Inès}, {@code de Nadia}, {@code Nadia’s}. */
  public String of(String name) {
    if (language == Language.EN) {
      return name + "’s";
    }
    return name.matches("(?iu)([aàâeéèêëiîïoôœuùûh]|y[^aeiouéè]).*") ? "d’" + name : "de " + name;
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Tell a day in words, with its year when that is not plain. */
  public String day(LocalDate day, LocalDate today) {
    long ago = ChronoUnit.DAYS.between(day, today);
    if (ago == 0 || ago == 1 || ago == -1) {
      return say("day." + (ago == 0 ? "today" : ago == 1 ? "yesterday" : "tomorrow"));
    }
    return Math.abs(ago) < 200 ? format(day, "day.pattern") : format(day, "day.pattern.year");
  }

  /** Tell a day as a letter is dated: {@code 24 novembre 2026}. */
  public String date(LocalDate day) {
    return format(day, "day.pattern.year");
  }

  /** Tell a day as a heading says it: {@code Mardi 24 novembre}. */
  public String heading(LocalDate day) {
    var text = format(day, "day.pattern");
    return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
  }

  /** Tell the day of the week, shortened: {@code mar.}. */
  public String weekday(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEE", locale()));
  }

  /** Tell a day of every week, whole: {@code mardi}. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale());
  }

  /** Tell an hour: {@code 8 h 05}. */
  public String hour(LocalTime time) {
    if (language == Language.EN) {
      return time.format(DateTimeFormatter.ofPattern("HH:mm", locale()));
    }
    return time.getHour()
        + NO_BREAK
        + "h"
        + NO_BREAK
        + time.format(DateTimeFormatter.ofPattern("mm", locale()));
  }

  /** Tell a moment: {@code hier à 8 h 05}. */
  public String moment(Instant at, Instant now, ZoneId zone) {
    var then = at.atZone(zone);
    var day = day(then.toLocalDate(), now.atZone(zone).toLocalDate());
    return say("moment", day, hour(then.toLocalTime()));
  }

  private String format(LocalDate day, String patternKey) {
    return day.format(DateTimeFormatter.ofPattern(say(patternKey), locale()));
  }
}

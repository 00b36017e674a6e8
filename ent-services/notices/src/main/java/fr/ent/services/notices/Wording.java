package fr.ent.services.notices;

import fr.ent.api.identity.Names;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.NoticeLanguage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Says days, hours and names as people do: what senders give as facts is written for machines. */
final class Wording {
  private static final String NO_BREAK = "\u00a0";
  private static final int LONGEST = 200;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern HOUR = Pattern.compile("\\d{2}:\\d{2}");

  private final NoticeLanguage language;

  Wording(NoticeLanguage language) {
    this.language = language;
  }

  /** A fact in words: a day {@code 2026-11-24}, an hour {@code 08:05}, or what it says. */
  String fact(String value) {
    try {
      if (DAY.matcher(value).matches()) {
        return day(LocalDate.parse(value));
      }
      if (HOUR.matcher(value).matches()) {
        return hour(LocalTime.parse(value));
      }
    } catch (DateTimeParseException notOne) {
      return plain(value);
    }
    return plain(value);
  }

  private String day(LocalDate day) {
    var french = day.getDayOfMonth() == 1 ? "EEEE d'ᵉʳ' MMMM" : "EEEE d MMMM";
    var pattern = language == NoticeLanguage.FR ? "'le' " + french : "EEEE d MMMM";
    return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()))
        .replaceFirst("(\\d\\S*) ", "$1" + NO_BREAK);
  }

  private String hour(LocalTime time) {
    if (language == NoticeLanguage.EN) {
      return time.toString();
    }
    var minutes = time.getMinute() == 0 ? "" : NO_BREAK + "%02d".formatted(time.getMinute());
    return time.getHour() + NO_BREAK + "h" + minutes;
  }

  /** Nothing that would break a line or a header, and no end of it. */
  static String plain(String value) {
    var clean = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }

  /** {@code 01 99 00 12 34} for a French number, others as they are. */
  static String phone(PhoneNumber number) {
    var value = number.value();
    if (!value.matches("\\+33\\d{9}")) {
      return value;
    }
    return ("0" + value.substring(3)).replaceAll("(\\d{2})(?=\\d)", "$1" + NO_BREAK);
  }

  /** The name of a person as people write it, on one line. */
  static String name(String name) {
    return Names.person(plain(name));
  }

  /** The name of a school likewise: Collège des Tilleuls. */
  static String place(String name) {
    return Names.place(plain(name));
  }
}

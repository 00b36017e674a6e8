package fr.ent.services.timetable.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and hours as software of schools writes them; null for what is none. */
final class WrittenTimes {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
  private static final Pattern HOUR =
      Pattern.compile("(\\d{1,2})\\s?[:hH]\\s?(\\d{2})(?::\\d{2}.*)?");

  private WrittenTimes() {}

  static @Nullable LocalDate day(String text) {
    var french = DAY.matcher(text.strip());
    var iso = ISO.matcher(text.strip());
    try {
      if (french.matches()) {
        return LocalDate.of(
            number(french.group(3)), number(french.group(2)), number(french.group(1)));
      }
      return iso.matches()
          ? LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
          : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  static @Nullable LocalTime hour(String text) {
    var hour = HOUR.matcher(text.strip());
    try {
      return hour.matches() ? LocalTime.of(number(hour.group(1)), number(hour.group(2))) : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** A small whole number, or -1. */
  static int number(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      return number < 0 ? -1 : number;
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** A mask of weeks, or null; written as a signed number of 64 bits. */
  static @Nullable Long mask(String text) {
    try {
      return text.isBlank() ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }
}

package fr.ent.services.absences.rest;

import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads what products send, and says what is missing or is no moment. */
final class Sent {
  private Sent() {}

  static String said(@Nullable String sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return sent;
  }

  static LocalDate day(@Nullable LocalDate sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is a day, 2026-11-27 for instance");
    }
    return sent;
  }

  static TimeSpan span(@Nullable String from, @Nullable String to) {
    return new TimeSpan(moment(from, "from"), moment(to, "to"));
  }

  private static LocalDateTime moment(@Nullable String sent, String name) {
    try {
      return LocalDateTime.parse(said(sent, name));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(name + " is a moment, 2026-11-27T08:00", wrong);
    }
  }

  static Instant instant(@Nullable String sent, String name) {
    try {
      return Instant.parse(said(sent, name));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(name + " is a moment, 2026-11-27T07:05:00Z", wrong);
    }
  }

  static <E extends Enum<E>> E oneOf(Class<E> kinds, @Nullable String sent, String name) {
    for (var kind : kinds.getEnumConstants()) {
      if (kind.name().equals(sent)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(name + " is none of those described");
  }
}

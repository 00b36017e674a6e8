package fr.ent.services.absences.rest;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Who was missing and when, as products send it (fr: absence à consigner). */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MissedText(@Nullable String pupil, @Nullable String from, @Nullable String to) {
  PersonId person() {
    return PersonId.of(said(pupil, "pupil"));
  }

  TimeSpan span() {
    return new TimeSpan(moment(from, "from"), moment(to, "to"));
  }

  private static LocalDateTime moment(@Nullable String sent, String name) {
    try {
      return LocalDateTime.parse(said(sent, name));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(name + " is a moment, 2026-11-27T08:00", wrong);
    }
  }

  private static String said(@Nullable String sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return sent;
  }
}

package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.MeetingId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Times as products offer them (fr: créneaux à ouvrir).
 *
 * @param group the class or group whose families may book; left out where pupils are named
 * @param from when the first begins, on the clocks of the school, {@code 2026-12-03T17:00}
 * @param minutes how long each is, 5 to 120
 * @param number how many, 1 to 60
 * @param way AT_SCHOOL, BY_PHONE or BY_VIDEO
 * @param where the room, or what to know before a call
 * @param meeting which meeting they are of; may be left out
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record OfferText(
    @Nullable String group,
    @Nullable List<String> pupils,
    @Nullable String from,
    @Nullable Integer minutes,
    @Nullable Integer number,
    @Nullable String way,
    @Nullable String where,
    @Nullable String meeting) {
  AppointmentDraft draft() {
    return new AppointmentDraft(
        DraftText.audience(group, pupils),
        moment(),
        Duration.ofMinutes(number(minutes, "minutes")),
        number(number, "number"),
        new AppointmentPlace(
            DraftText.oneOf(AppointmentPlace.Way.class, way, "way"), where == null ? "" : where),
        Optional.ofNullable(meeting).map(MeetingId::of));
  }

  private static int number(@Nullable Integer sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return sent;
  }

  private LocalDateTime moment() {
    try {
      return LocalDateTime.parse(DraftText.said(from, "from"));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("from is a moment, 2026-12-03T17:00", wrong);
    }
  }
}

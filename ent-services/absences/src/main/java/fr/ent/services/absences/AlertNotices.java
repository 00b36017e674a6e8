package fr.ent.services.absences;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.Lateness;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the notices of absences. They wait {@code ent.absences.grace} (PT10M), so that a late
 * pupil frightens nobody; in a house without {@link Notices} nobody is sent any. A lateness is told
 * only to whom an absence was told that it takes the place of.
 */
@EntService
class AlertNotices {
  static final NoticeKind MISSING = new NoticeKind("absences:missing");
  static final NoticeKind CORRECTED = new NoticeKind("absences:corrected");
  static final NoticeKind LATE = new NoticeKind("absences:late");
  static final NoticeKind ON_TIME = new NoticeKind("absences:on-time");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Instance<Notices> notices;
  private final LessonPlan plan;
  private final Duration grace;

  @Inject
  AlertNotices(Instance<Notices> notices, LessonPlan plan, Settings settings) {
    this.notices = notices;
    this.plan = plan;
    this.grace = settings.duration("ent.absences.grace", Duration.ofMinutes(10));
  }

  /** Tell somebody that the pupil is missing; gives the moment from which it is told. */
  Instant tell(TerritoryId territory, Absence absence, PersonId recipient, Instant at) {
    boolean isToday =
        plan.now(territory, absence.structure()).toLocalDate().equals(absence.missed().day());
    var notice =
        new Notice(
            id(absence, recipient, MISSING, at),
            MISSING,
            isToday ? Urgency.URGENT : Urgency.USUAL,
            topic(absence),
            recipient,
            Optional.of(absence.pupil()),
            absence.structure(),
            facts(absence),
            path(absence),
            at.plus(grace));
    send(territory, notice);
    return notice.notBefore();
  }

  /** What takes the place of an absence that was told. */
  record Correction(NoticeKind kind, Map<String, String> facts, Optional<TimeSpan> lateAt) {
    /** The pupil was there. */
    static Correction mistake(Absence absence) {
      return new Correction(CORRECTED, AlertNotices.facts(absence), Optional.empty());
    }

    /** The pupil did not come late either. */
    static Correction onTime(TimeSpan lesson) {
      var facts = Map.of("day", lesson.day().toString(), "from", HOUR.format(lesson.from()));
      return new Correction(ON_TIME, facts, Optional.empty());
    }

    /** The pupil came late. */
    static Correction late(Lateness lateness) {
      return new Correction(
          LATE,
          Map.of(
              "day", lateness.lesson().day().toString(),
              "from", HOUR.format(lateness.lesson().from()),
              "minutes", String.valueOf(lateness.minutes())),
          Optional.of(lateness.lesson()));
    }
  }

  /** Tell somebody who was told of an absence what is true instead. */
  void correct(
      TerritoryId territory,
      Absence absence,
      PersonId recipient,
      Correction correction,
      Instant at) {
    send(
        territory,
        new Notice(
            id(absence, recipient, correction.kind(), at),
            correction.kind(),
            Urgency.USUAL,
            topic(absence) + "/corrected",
            recipient,
            Optional.of(absence.pupil()),
            absence.structure(),
            correction.facts(),
            path(absence),
            at));
  }

  void takeBack(TerritoryId territory, Absence absence) {
    if (notices.isResolvable()) {
      notices.get().takeBack(Actor.house(territory), topic(absence));
    }
  }

  private void send(TerritoryId territory, Notice notice) {
    if (notices.isResolvable()) {
      notices.get().send(Actor.house(territory), notice);
    }
  }

  /** The same for the same event delivered again, another when the absence counts again. */
  private static NoticeId id(Absence absence, PersonId recipient, NoticeKind kind, Instant at) {
    var name =
        String.join("/", kind.id(), absence.id().toString(), recipient.toString(), at.toString());
    return new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  private static String topic(Absence absence) {
    return "absences/" + absence.id();
  }

  private static String path(Absence absence) {
    return "/absences/mine?child=" + absence.pupil();
  }

  private static Map<String, String> facts(Absence absence) {
    return Map.of(
        "day", absence.missed().day().toString(),
        "from", HOUR.format(absence.missed().from()),
        "to", HOUR.format(absence.missed().to()));
  }
}

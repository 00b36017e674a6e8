package fr.ent.services.absences;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.absences.MeasureCancelled;
import fr.ent.api.absences.MeasureDecided;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells families that something was decided for their child, and that it was taken back; what it is
 * stands on the page alone, for a message lies open on a phone. Waits as the notices of absences
 * do, so that a mistake is taken back before anybody reads it.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Prévenir les responsables d’une punition ou d’une sanction.",
    english = "Tell guardians of a punishment or sanction.")
class MeasureNotices {
  static final NoticeKind DECIDED = new NoticeKind("absences:measure");
  static final NoticeKind CANCELLED = new NoticeKind("absences:measure-cancelled");

  private final Instance<Notices> notices;
  private final AlertedPeople people;
  private final MeasureRecords records;
  private final Duration grace;

  private record About(
      TerritoryId territory, StructureId structure, PersonId pupil, MeasureId measure) {}

  @Inject
  MeasureNotices(
      Instance<Notices> notices, AlertedPeople people, MeasureRecords records, Settings settings) {
    this.notices = notices;
    this.people = people;
    this.records = records;
    this.grace = settings.duration("ent.absences.grace", Duration.ofMinutes(10));
  }

  void tell(@Observes MeasureDecided decided) {
    var about =
        new About(decided.territory(), decided.structure(), decided.pupil(), decided.measure());
    send(about, DECIDED, topic(about), decided.at(), decided.at().plus(grace));
  }

  /** Whoever was not told yet is not; whoever was is told that it is over. */
  void takeBack(@Observes MeasureCancelled cancelled) {
    var about =
        new About(
            cancelled.territory(), cancelled.structure(), cancelled.pupil(), cancelled.measure());
    if (notices.isResolvable()) {
      notices.get().takeBack(Actor.house(about.territory()), topic(about));
    }
    boolean told =
        records
            .find(about.measure())
            .filter(one -> !one.decided().plus(grace).isAfter(cancelled.at()))
            .isPresent();
    if (told) {
      send(about, CANCELLED, topic(about) + "/cancelled", cancelled.at(), cancelled.at());
    }
  }

  private static String topic(About about) {
    return "absences/measure/" + about.measure();
  }

  private void send(About about, NoticeKind kind, String topic, Instant at, Instant notBefore) {
    if (!notices.isResolvable()) {
      return;
    }
    for (var recipient : people.of(about.territory(), about.pupil())) {
      var notice =
          new Notice(
              id(about, recipient, kind, at),
              kind,
              Urgency.USUAL,
              topic,
              recipient,
              Optional.of(about.pupil()),
              about.structure(),
              Map.of(),
              "/absences/mine?child=" + about.pupil() + "#measures",
              notBefore);
      notices.get().send(Actor.house(about.territory()), notice);
    }
  }

  /** The same for the same event delivered again. */
  private static NoticeId id(About about, PersonId recipient, NoticeKind kind, Instant at) {
    var name =
        String.join("/", kind.id(), about.measure().toString(), recipient.toString(), at + "");
    return new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }
}

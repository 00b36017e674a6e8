package fr.ent.portal.demo;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells guardians of the demonstration something, as the services of the school day would. */
@EntService
class DemoNotices {
  private static final NoticeKind MISSING = new NoticeKind("absences:missing");
  private static final NoticeKind CHANGED = new NoticeKind("timetable:changed");
  private static final Map<String, String> CANCELLED =
      Map.of("lesson", "Mathématiques", "what", "cancelled");

  private final Notices notices;
  private final Directory directory;
  private final Clock clock;

  @Inject
  DemoNotices(Notices notices, Directory directory, Clock clock) {
    this.notices = notices;
    this.directory = directory;
    this.clock = clock;
  }

  /** Tell an adult of each of their children; of whoever has none, nothing is told. */
  void tell(Actor house, PersonId adult) {
    directory.pupilsOf(house, adult).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil)
        .forEach(pupil -> tell(house, adult, pupil));
  }

  private void tell(Actor house, PersonId adult, PersonId pupil) {
    var school = directory.affiliationsOf(house, pupil).stream().findFirst();
    school.ifPresent(
        hat -> {
          notices.send(house, notice(MISSING, adult, pupil, hat, Map.of()));
          notices.send(house, notice(CHANGED, adult, pupil, hat, CANCELLED));
        });
  }

  /** Its id follows from what it tells, so that a demonstration that is run again tells it once. */
  private Notice notice(
      NoticeKind kind,
      PersonId adult,
      PersonId pupil,
      Affiliation hat,
      Map<String, String> moreFacts) {
    var topic = kind.id().replace(':', '/') + "/" + pupil;
    var id = UUID.nameUUIDFromBytes((topic + adult).getBytes(StandardCharsets.UTF_8));
    var day = LocalDate.now(clock);
    var facts = new HashMap<>(moreFacts);
    facts.putAll(Map.of("day", day.toString(), "from", "08:05", "to", "09:00"));
    return new Notice(
        new NoticeId(id),
        kind,
        Urgency.URGENT,
        topic,
        adult,
        Optional.of(pupil),
        hat.structure(),
        facts,
        "/",
        Instant.EPOCH);
  }
}

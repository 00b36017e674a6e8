package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Urgency;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Notices as a test sends them: an absence of Inès, told to somebody. */
final class Sent {
  static final NoticeKind MISSING = new NoticeKind("absences:missing");

  private Sent() {}

  static Notice missing(PersonId recipient, PersonId pupil, StructureId school, Instant notBefore) {
    return of(MISSING, Urgency.URGENT, recipient, pupil, school, notBefore);
  }

  static Notice of(
      NoticeKind kind,
      Urgency urgency,
      PersonId recipient,
      PersonId pupil,
      StructureId school,
      Instant notBefore) {
    var id = NoticeId.random();
    return new Notice(
        id,
        kind,
        urgency,
        "absences/" + id,
        recipient,
        Optional.of(pupil),
        school,
        Map.of("day", "2026-11-24", "from", "08:05", "to", "09:00"),
        "/absences",
        notBefore);
  }
}

package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.AppointmentCancelled;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells a guardian that the school withdrew the time that was booked. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Prévenir un responsable que l’école a annulé son rendez-vous.",
    english = "Tell a guardian that the school cancelled an appointment.")
class AppointmentMail {
  private static final NoticeKind CANCELLED = new NoticeKind("liaison:appointment-cancelled");

  private final Database database;
  private final Instance<Notices> notices;

  /** When it was, and at which school. */
  private record Was(StructureId structure, LocalDateTime begins) {
    static Was of(ResultSet row) throws SQLException {
      return new Was(
          new StructureId(Rows.uuid(row, "structure")),
          row.getObject("begins", LocalDateTime.class));
    }
  }

  @Inject
  AppointmentMail(Database database, Instance<Notices> notices) {
    this.database = database;
    this.notices = notices;
  }

  void cancelled(@Observes AppointmentCancelled event) {
    if (event.bySchool() && !notices.isUnsatisfied()) {
      was(event)
          .ifPresent(was -> notices.get().send(Actor.house(event.territory()), notice(event, was)));
    }
  }

  private Optional<Was> was(AppointmentCancelled event) {
    return database.inTerritory(
        event.territory(),
        handle ->
            handle
                .createQuery(
                    """
                    select o.structure, s.begins from liaison.slot s
                    join liaison.offer o on o.id = s.offer where s.id = :slot""")
                .bind("slot", event.slot().value())
                .map((row, context) -> Was.of(row))
                .findFirst());
  }

  private static Notice notice(AppointmentCancelled event, Was was) {
    var name = "appointment/" + event.slot() + "/" + event.guardian();
    return new Notice(
        new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        CANCELLED,
        Urgency.USUAL,
        "liaison/appointment/" + event.slot(),
        event.guardian(),
        Optional.of(event.pupil()),
        was.structure(),
        Map.of(
            "day", was.begins().toLocalDate().toString(),
            "from", was.begins().toLocalTime().toString()),
        "/appointments",
        event.at());
  }
}

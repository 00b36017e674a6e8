package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Many guardians, each of whom is told once; the same ones in every process. */
final class ManyNotices {
  private static final int AT_ONCE = 200;
  private static final StructureId SCHOOL = StructureId.of("0e000000-0000-4000-8000-000000000001");

  private ManyNotices() {}

  static void send(EntRuntime ent, int count, Instant due) {
    var people = ent.get(KnownPeople.class);
    people.school(SCHOOL, "Collège des Tilleuls", "Europe/Paris");
    var pupil = people.enter(new PersonId(new UUID(2, 1)), "Inès", "", "");
    for (int i = 0; i < count; i++) {
      people.enter(new PersonId(new UUID(1, i)), "Nora", "nora" + i + "@example.org", "");
    }
    var notices = ent.get(Notices.class);
    for (int from = 0; from < count; from += AT_ONCE) {
      int first = from;
      ent.get(Database.class)
          .useTerritory(
              Fixture.TERRITORY,
              handle -> {
                for (int i = first; i < Math.min(count, first + AT_ONCE); i++) {
                  notices.send(Fixture.house(), notice(i, pupil, due));
                }
              });
    }
  }

  private static Notice notice(int number, PersonId pupil, Instant due) {
    return new Notice(
        new NoticeId(new UUID(3, number)),
        Sent.MISSING,
        Urgency.URGENT,
        "absences/" + number,
        new PersonId(new UUID(1, number)),
        Optional.of(pupil),
        SCHOOL,
        Map.of("day", "2026-11-24", "from", "08:05", "to", "09:00"),
        "/absences",
        due);
  }

  /** How many were taken by the mail server, as we have noted it. */
  static int accepted(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select count(*) from notices.delivery where state = 'ACCEPTED'")
                .mapTo(Integer.class)
                .one());
  }

  static String[] mail(int port) {
    return new String[] {
      "ent.notices.mail.host=127.0.0.1",
      "ent.notices.mail.port=" + port,
      "ent.notices.mail.starttls=never",
      "ent.notices.mail.from=ne-pas-repondre@ent.example.org"
    };
  }
}

package fr.ent.portal.matrix;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody of another school was told, and the fields that take its ids. */
final class NoticesThere {
  private NoticesThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    return Map.of(
        "notice",
        List.of(notice(ent, world, "childthere", "there")),
        "device",
        List.of(device(ent, world)));
  }

  /** Told to somebody there, and on paper. */
  static String notice(EntRuntime ent, World world, String key, String school) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into notices.notice (id, kind, urgency, must, topic, recipient,
                      structure, fact_names, fact_values, path, sent, due, told, paper)
                    values (?, 'absences:missing', 'URGENT', true, 'absences/1', ?, ?, '{}', '{}',
                      '/', now(), now(), now(), now())""",
                    id,
                    world.require(key).id().value(),
                    world.school(school).value()));
    return id.toString();
  }

  private static String device(EntRuntime ent, World world) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into notices.device
                      (id, person, endpoint, public_key, secret, label, since)
                    values (?, ?, 'https://push.example.net/1', 'AA', 'AA', 'Appareil', now())""",
                    id,
                    world.require("childthere").id().value()));
    return id.toString();
  }

  static List<Field> fields(World world) {
    var here = world.school("here").toString();
    return List.of(
        new Field(Verb.GET, "/notices", "from", "notice", Map.of()),
        new Field(Verb.POST, "/notices/read", "notice", "notice", Map.of("to", "/notices")),
        new Field(Verb.GET, "/notices/school", "school", "school", Map.of()),
        new Field(Verb.GET, "/notices/school/letters", "school", "school", Map.of()),
        new Field(Verb.POST, "/notices/school/letters", "letter", "notice", Map.of("school", here)),
        new Field(Verb.POST, "/notices/school/letters", "school", "school", Map.of()),
        new Field(Verb.GET, "/notices/settings", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/notices/settings",
            "place",
            "school",
            Map.of("evening", "21:00", "morning", "06:00", "digest", "18:00")),
        new Field(Verb.GET, "/notices/templates", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/notices/templates",
            "place",
            "school",
            Map.of(
                "kind",
                "absences:missing",
                "subject",
                "Essai",
                "text",
                "Essai",
                "brief",
                "Essai",
                "keep",
                "yes")),
        new Field(
            Verb.POST,
            "/notices/templates/restore",
            "place",
            "school",
            Map.of("kind", "absences:missing")),
        new Field(Verb.POST, "/notices/devices/forget", "device", "device", Map.of()));
  }
}

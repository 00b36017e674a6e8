package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What whoever administers the whole territory sees, what is somebody's own, and their fields. */
final class ConsoleThere {
  /** Whose session and key are not for others to end. */
  static final String OWNER = "guardianoftwo";

  private static final Map<String, String> SURE = Map.of("sure", "yes");
  private static final Map<String, String> TIMETABLE = Map.of("service", "timetable");

  private ConsoleThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    var owner =
        Actor.of(
            Fixture.TERRITORY,
            world.require(OWNER).id(),
            Affiliation.of(world.school("there"), Profile.GUARDIAN));
    world.give(OWNER, ApiKeys.MAKE.id(), "there");
    var key = ent.get(ApiKeys.class).make(owner, "Agenda", World.TODAY.plusDays(9)).id();
    var session = ent.get(Sessions.class).mine(owner).get(0).id();
    var whom = new Whom(world.school("there"), Set.of(), Set.of(), Set.of(Profile.PUPIL));
    var day = World.TODAY.plusDays(9);
    var opening = ent.get(YearOpening.class).postpone(Fixture.house(), whom, day).id();
    return Map.of(
        "connector", List.of(connector(ent, world)),
        "run", List.of(run(ent, world)),
        "evidence", List.of(evidence(ent, world)),
        "export", List.of(export(ent, world)),
        "opening", List.of(opening.toString()),
        "session", List.of(session.toString()),
        "key", List.of(key.toString()));
  }

  private static String connector(EntRuntime ent, World world) {
    var address = URI.create("https://there.example.org/");
    var party =
        new RelyingParty(
            ConnectorId.random(),
            "Zqpartenaire",
            "",
            "map",
            address,
            List.of(address),
            Set.of(),
            Set.of(world.school("there")),
            ReleasePolicy.PSEUDONYM,
            true);
    ent.get(Connectors.class).save(Fixture.house(), party);
    return party.id().toString();
  }

  private static String run(EntRuntime ent, World world) {
    return row(
        ent,
        """
        insert into directory.feed_run (id, state, location, opened_by, opened_at)
        values (?, 'ABANDONED', 'Zqflux', ?, now())""",
        world);
  }

  private static String evidence(EntRuntime ent, World world) {
    return row(
        ent,
        """
        insert into auth.evidence
          (id, sealed_by, person, sealed_at, content, sha256, keep_until)
        values (?, ?, gen_random_uuid(), now(), 'Zqscelle', '', now() + interval '1 year')""",
        world);
  }

  private static String export(EntRuntime ent, World world) {
    return row(
        ent,
        """
        insert into auth.export_request
          (id, answered_by, asker, name, content, right_id, place, people, reason, state, at)
        values (?, ?, gen_random_uuid(), 'register', '/', 'absences:record', '%s', 501,
          'Zqextraction', 'WAITING', now() + interval '1 year')"""
            .formatted(world.school("there")),
        world);
  }

  private static String row(EntRuntime ent, String sql, World world) {
    var id = UUID.randomUUID();
    var by = world.require("authority").id().value();
    ent.get(Database.class).useTerritory(Fixture.TERRITORY, each -> each.execute(sql, id, by));
    return id.toString();
  }

  static List<Field> fields() {
    var connector = "/connectors/{id}";
    return List.of(
        new Field(Verb.GET, connector, "", "connector", Map.of()),
        new Field(Verb.POST, connector, "", "connector", Map.of("name", "Essai")),
        new Field(Verb.POST, "/connectors/" + UUID.randomUUID(), "structures", "school", Map.of()),
        new Field(Verb.POST, connector + "/preview", "", "connector", Map.of()),
        new Field(
            Verb.POST,
            "/connectors/" + UUID.randomUUID() + "/preview",
            "person",
            "person",
            Map.of()),
        new Field(Verb.POST, connector + "/remove", "", "connector", SURE),
        new Field(Verb.GET, "/feeds/{id}", "", "run", Map.of()),
        new Field(Verb.POST, "/feeds/{id}/apply", "", "run", Map.of()),
        new Field(Verb.POST, "/feeds/{id}/apply-anyway", "", "run", SURE),
        new Field(Verb.POST, "/feeds/{id}/abandon", "", "run", Map.of()),
        new Field(Verb.GET, "/crisis/evidence", "of", "evidence", Map.of()),
        new Field(Verb.GET, "/crisis/evidence/text", "of", "evidence", Map.of()),
        new Field(Verb.GET, "/crisis/accounts", "frozen", "person", Map.of()),
        new Field(Verb.GET, "/crisis/accounts", "thawed", "person", Map.of()),
        new Field(Verb.GET, "/crisis/accounts", "lifted", "person", Map.of()),
        new Field(Verb.POST, "/opening/undo", "opening", "opening", Map.of()),
        new Field(Verb.GET, "/opening/services", "place", "school", Map.of()),
        new Field(Verb.GET, "/opening/services/set", "place", "school", TIMETABLE),
        new Field(
            Verb.POST,
            "/opening/services/change",
            "place",
            "school",
            Map.of("line", "timetable|National_ENS||LOW")),
        new Field(Verb.POST, "/account/sessions", "session", "session", Map.of()),
        new Field(Verb.GET, "/exports", "ask", "export", Map.of()),
        new Field(Verb.POST, "/exports/ask", "ask", "export", Map.of("reason", "Essai")),
        new Field(Verb.POST, "/exports/confirm", "request", "export", Map.of()),
        new Field(Verb.POST, "/exports/refuse", "request", "export", Map.of()),
        new Field(Verb.POST, "/account/keys/revoke", "key", "key", Map.of()));
  }
}

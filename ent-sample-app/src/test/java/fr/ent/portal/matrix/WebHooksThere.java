package fr.ent.portal.matrix;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A web hook of another school, and the fields that take its id. */
final class WebHooksThere {
  private WebHooksThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    var there = hook(ent, world, "there", "teacherthere");
    var event = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into webhooks.message (hook, event, name, body, kept, state, next_try)
                    values (?, ?, 'fr.ent.absences.absence-recorded', '{}', now(), 'GIVEN_UP', now())""",
                    there,
                    event));
    return Map.of(
        "hook", List.of(there.toString()),
        "event", List.of(event.toString()),
        "own hook", List.of(hook(ent, world, "here", "localadmin").toString()));
  }

  private static UUID hook(EntRuntime ent, World world, String school, String owner) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into webhooks.hook (id, name, address, events, structure, owner, state,
                      secret, since, free_at)
                    values (?, 'Cantine', 'https://product.example.org/', '{}', ?, ?, 'PAUSED',
                      'whsec_AAAA', now(), now())""",
                    id,
                    world.school(school).value(),
                    world.require(owner).id().value()));
    return id;
  }

  static List<Field> fields(String own) {
    var one = "/admin/webhooks/{id}";
    return List.of(
        new Field(Verb.GET, one, "", "hook", Map.of()),
        new Field(Verb.POST, one + "/pause", "", "hook", Map.of()),
        new Field(Verb.POST, one + "/resume", "", "hook", Map.of()),
        new Field(Verb.POST, one + "/rotate", "", "hook", Map.of("sure", "yes")),
        new Field(Verb.POST, one + "/remove", "", "hook", Map.of("sure", "yes")),
        new Field(
            Verb.POST, one + "/resend", "", "hook", Map.of("event", UUID.randomUUID().toString())),
        new Field(Verb.POST, "/admin/webhooks/" + own + "/resend", "event", "event", Map.of()),
        new Field(
            Verb.POST,
            "/admin/webhooks",
            "place",
            "school",
            Map.of(
                "name",
                "Cantine",
                "address",
                "https://product.example.org/",
                "event",
                "fr.ent.absences.absence-recorded")));
  }
}

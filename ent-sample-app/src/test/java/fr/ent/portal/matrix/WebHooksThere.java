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
                    world.school("there").value(),
                    world.require("teacherthere").id().value()));
    return Map.of("hook", List.of(id.toString()));
  }

  static List<Field> fields() {
    var one = "/admin/webhooks/{id}";
    return List.of(
        new Field(Verb.GET, one, "", "hook", Map.of()),
        new Field(Verb.POST, one + "/pause", "", "hook", Map.of()),
        new Field(Verb.POST, one + "/resume", "", "hook", Map.of()),
        new Field(Verb.POST, one + "/rotate", "", "hook", Map.of("sure", "yes")),
        new Field(Verb.POST, one + "/remove", "", "hook", Map.of("sure", "yes")),
        new Field(
            Verb.POST, one + "/resend", "", "hook", Map.of("event", UUID.randomUUID().toString())),
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

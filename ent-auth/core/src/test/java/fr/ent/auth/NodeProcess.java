package fr.ent.auth;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.EntRuntime;
import fr.ent.testkit.Fixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Another node on the database that its system properties lead to. It answers a line with a line:
 * whether somebody of a profile holds a right ("allows"), is shut out ("out", "shut"), or a service
 * is closed to them ("closed").
 */
final class NodeProcess {
  private final AccessPolicy access;
  private final Crisis crisis;
  private final ServiceOpenings openings;

  private NodeProcess(EntRuntime ent) {
    this.access = ent.get(AccessPolicy.class);
    this.crisis = ent.get(Crisis.class);
    this.openings = ent.get(ServiceOpenings.class);
  }

  public static void main(String[] arguments) throws IOException {
    try (var ent = EntRuntime.builder().bean(PaperDirectory.class).start();
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      var node = new NodeProcess(ent);
      System.out.println("answer ready");
      for (var line = asked.readLine(); line != null; line = asked.readLine()) {
        System.out.println("answer " + node.answer(line.split(" ", -1)));
      }
    }
  }

  private boolean answer(String[] words) {
    var actor = Fixture.actor(PersonId.of(words[1]), Profile.of(words[2]));
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "allows" -> allows(actor, new Right(words[3]));
      case "out" -> crisis.over(actor).isPresent();
      case "shut" -> crisis.over(actor, words[3]).isPresent();
      case "closed" -> openings.closing(actor, words[3]).isPresent();
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private boolean allows(Actor actor, Right right) {
    return access.allows(actor, right, Fixture.SCHOOL);
  }
}

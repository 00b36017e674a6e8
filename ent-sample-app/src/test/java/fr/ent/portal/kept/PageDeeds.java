package fr.ent.portal.kept;

import fr.ent.api.identity.PersonId;
import fr.ent.portal.PortalServer;
import fr.ent.portal.matrix.Knocker;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What is done by a page of the portal and by no contract. */
final class PageDeeds {
  private final Town town;

  PageDeeds(Town town) {
    this.town = town;
  }

  List<Deed> deeds() {
    var may = signIn(town.administrator().person());
    var mayNot = signIn(town.stranger().person());
    return List.of(Deed.lasting("portal:appearance", () -> send(mayNot) == 403, () -> send(may)));
  }

  private String signIn(PersonId person) {
    return town.open(town.key(person));
  }

  private int send(String secret) {
    try (var server =
        PortalServer.start(
            "127.0.0.1", 0, town.get(Dispatcher.class), town.get(Mountings.class).all())) {
      return new Knocker("http://127.0.0.1:" + server.port(), secret)
          .post("/appearance", Map.of("name", "Les Tilleuls"))
          .status();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

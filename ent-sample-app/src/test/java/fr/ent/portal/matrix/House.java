package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.portal.PortalServer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.web.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portal over a {@link World}, with everybody of the cast signed in. */
final class House implements AutoCloseable {
  private final World world;
  private final PortalServer server;
  private final Dispatcher dispatcher;
  private final Map<String, Knocker> knockers = new LinkedHashMap<>();

  House(EntRuntime ent) throws IOException {
    this.world = World.of(ent);
    this.dispatcher = ent.get(Dispatcher.class);
    this.server = PortalServer.start("127.0.0.1", 0, dispatcher, ent.get(Mountings.class).all());
    Cast.PERSONAS.forEach(this::enter);
    knockers.put(Cast.ANONYMOUS, new Knocker(address(), ""));
  }

  private String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private void enter(String persona) {
    var one = world.require(persona);
    var house = Actor.house(one.territory());
    var code = world.accounts().issueCodes(house, List.of(one.id())).get(0);
    var entrance =
        world
            .ent()
            .get(LoginDesk.class)
            .activate(
                one.territory(),
                new Credentials(code.login(), "tilleul cartable marelle"),
                code.code(),
                new Caller("127.0.0.1", "test"));
    knockers.put(persona, new Knocker(address(), entrance.secret()));
  }

  World world() {
    return world;
  }

  List<Page> pages() {
    return dispatcher.pages();
  }

  Knocker as(String persona) {
    return Optional.ofNullable(knockers.get(persona)).orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}

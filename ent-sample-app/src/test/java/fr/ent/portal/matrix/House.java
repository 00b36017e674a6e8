package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.portal.PortalServer;
import fr.ent.portal.door.DeclaredDoors;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import java.io.IOException;
import java.util.ArrayList;
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
    var mountings = new ArrayList<Mounting>(ent.get(Mountings.class).all());
    mountings.add(ent.get(DeclaredDoors.class)::lookAtServlets);
    this.server = PortalServer.start("127.0.0.1", 0, dispatcher, mountings);
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

  /** Every page that is looked at, as it is and with every question that it takes. */
  List<String> addresses() {
    var all = new ArrayList<String>();
    for (var page : pages()) {
      if (page.verb() == Verb.GET && !page.path().contains("{")) {
        all.add(page.path());
        all.add(page.path() + "?q=zq");
        world.groups().values().forEach(one -> all.add(page.path() + "?group=" + one));
        for (var school : List.of("here", "there", "townhall", "far")) {
          all.add(page.path() + "?q=zq&school=" + world.school(school));
        }
      }
    }
    for (var one : world.people()) {
      all.add("/directory/" + one.id());
      all.add("/accounts/" + one.id());
      all.add("/communication/who?of=" + one.id());
      all.add("/crisis/freeze?person=" + one.id());
      all.add("/audit?person=" + one.id());
      all.add("/rights?of=" + one.id());
    }
    return all;
  }

  Knocker as(String persona) {
    return Optional.ofNullable(knockers.get(persona)).orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}

package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.PortalServer;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The portal over a {@link World}, with everybody of the cast signed in. */
final class House implements AutoCloseable {
  private static final Set<String> LISTS = Set.of("/directory", "/accounts");

  static final String PASSWORD = "tilleul cartable marelle";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Caller CALLER = new Caller("127.0.0.1", "test");

  /** Pages that are asked about a person, and how the question calls them. */
  private static final Map<String, String> OF_PEOPLE =
      Map.of(
          "/communication/who", "of",
          "/crisis/freeze", "person",
          "/audit", "person",
          "/rights", "of");

  private final World world;
  private final PortalServer server;
  private final Dispatcher dispatcher;
  private final Planted planted;
  private Optional<SchoolDay> day = Optional.empty();
  private final Map<String, String> logins = new ConcurrentHashMap<>();
  private final Map<String, Knocker> knockers = new ConcurrentHashMap<>();

  House(EntRuntime ent) throws IOException {
    this.world = World.of(ent);
    this.planted = Planted.in(world);
    this.dispatcher = ent.get(Dispatcher.class);
    this.server = PortalServer.start("127.0.0.1", 0, dispatcher, ent.get(Mountings.class).all());
    Cast.PERSONAS.parallelStream().forEach(this::activate);
    knockers.put(Cast.ANONYMOUS, new Knocker(address(), ""));
  }

  private String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private void activate(String persona) {
    var one = world.require(persona);
    var code = code(persona);
    logins.put(persona, code.login());
    come(persona, desk().activate(one.territory(), credentials(persona), code.code(), CALLER));
  }

  /** Print a code for somebody. */
  ActivationCode code(String key) {
    var one = world.require(key);
    return world.accounts().issueCodes(Actor.house(one.territory()), List.of(one.id())).get(0);
  }

  /** By what name somebody signs in. */
  String login(String persona) {
    return logins.getOrDefault(persona, "");
  }

  /** Sign in again; tells whether the door opened. */
  boolean enter(String persona) {
    var territory = world.require(persona).territory();
    var entrance = desk().enter(territory, credentials(persona), CALLER);
    if (entrance.outcome() == Entrance.Outcome.ENTERED) {
      come(persona, entrance);
      return true;
    }
    return false;
  }

  private void come(String persona, Entrance entrance) {
    knockers.put(persona, new Knocker(address(), entrance.secret()));
  }

  private Credentials credentials(String persona) {
    return new Credentials(logins.getOrDefault(persona, ""), PASSWORD);
  }

  private LoginDesk desk() {
    return world.ent().get(LoginDesk.class);
  }

  /** Have a day of school, whose addresses are asked from then on. */
  SchoolDay haveADay() {
    var one = SchoolDay.in(world);
    day = Optional.of(one);
    return one;
  }

  /** Wait until everybody is told what is due. */
  void awaitNotices() {
    var now = Timestamp.from(world.ent().get(SettableClock.class).instant());
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (waiting(now) > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    assertThat(waiting(now)).as("notices that are due and not told").isZero();
  }

  private long waiting(Timestamp now) {
    return world
        .ent()
        .get(Database.class)
        .<Long>inTerritory(
            Fixture.TERRITORY,
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from notices.notice
                        where told is null and taken_back is null and due <= :now""")
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one());
  }

  Planted planted() {
    return planted;
  }

  World world() {
    return world;
  }

  List<Page> pages() {
    return dispatcher.pages();
  }

  /**
   * Every page that is looked at as it is, and those that open with every question that one may
   * take, about everybody and everything: the door of a page looks at no question.
   */
  List<String> addresses(Predicate<Page> open) {
    var all = new ArrayList<String>();
    for (var page : pages()) {
      if (page.verb() == Verb.GET && !page.path().contains("{")) {
        all.add(page.path());
      }
      if (page.verb() == Verb.GET && open.test(page)) {
        all.addAll(questions(page.path()));
        if (!page.path().contains("{") && !(page.access() instanceof Access.Everybody)) {
          all.addAll(filters(page.path()));
        }
      }
    }
    day.ifPresent(one -> all.addAll(new DayDoors(world, one).addresses()));
    return all;
  }

  private Stream<String> people() {
    return world.people().stream().map(one -> one.id().toString());
  }

  private List<String> questions(String path) {
    if (path.endsWith("{person}")) {
      return people().map(one -> path.replace("{person}", one)).toList();
    }
    if (path.endsWith("{incident}")) {
      return List.of(IncidentsHere.address(path));
    }
    if (path.endsWith("{thing}")) {
      return world.things().all().stream()
          .map(one -> path.replace("{thing}", one.id().id()))
          .toList();
    }
    return Stream.ofNullable(OF_PEOPLE.get(path))
        .flatMap(name -> people().map(one -> path + "?" + name + "=" + one))
        .toList();
  }

  /** Each filter alone where people are listed; elsewhere all at once. */
  private List<String> filters(String path) {
    var schools = Stream.of("here", "there", "townhall", "far").map(world::school).toList();
    var groups = List.copyOf(world.groups().values());
    var all = new ArrayList<>(List.of(path + "?q=zq&part=results"));
    if (LISTS.contains(path)) {
      groups.forEach(one -> all.add(path + "?group=" + one));
      schools.forEach(one -> all.add(path + "?q=zq&school=" + one));
    } else {
      for (int i = 0; i < schools.size(); i++) {
        var question = "?q=zq&group=%s&school=%s&place=%s&where=%s";
        var school = schools.get(i);
        all.add(path + question.formatted(groups.get(i), school, school, school));
      }
    }
    return all;
  }

  /** Somebody who is about to sign in. */
  Knocker arriving() {
    return Knocker.arriving(address());
  }

  Knocker as(String persona) {
    return Optional.ofNullable(knockers.get(persona)).orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}

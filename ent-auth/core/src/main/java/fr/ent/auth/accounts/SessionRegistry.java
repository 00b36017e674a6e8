package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionClosed;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and closes sessions. {@code ent.auth.session.idle} (PT1H) and {@code
 * ent.auth.session.longest} (PT12H) say how long they live.
 */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "Chacun ne lit et ne ferme que ses propres sessions.",
    english = "Everybody reads and closes only their own sessions.")
class SessionRegistry implements Sessions {
  /** Writing down each request would cost more than it tells. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final EventBus events;
  private final Secrets secrets;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;

  @Inject
  SessionRegistry(
      Database database, EventBus events, Secrets secrets, Clock clock, Settings settings) {
    this.database = database;
    this.events = events;
    this.secrets = secrets;
    this.clock = clock;
    this.idle = settings.duration("ent.auth.session.idle", Duration.ofHours(1));
    this.longest = settings.duration("ent.auth.session.longest", Duration.ofHours(12));
  }

  /** How somebody was recognised, and how surely. */
  record Proof(String method, Assurance assurance) {
    static final Proof PASSWORD = new Proof("password", Assurance.LOW);
  }

  /** Open a session; gives the secret that the browser keeps. */
  String open(
      TerritoryId territory,
      PersonId person,
      @Nullable Affiliation hat,
      Caller caller,
      Proof proof) {
    var secret = secrets.token();
    var now = clock.instant();
    var session =
        new OpenSession(
            new SessionId(UUID.randomUUID()),
            person,
            now,
            now,
            caller.device(),
            proof.method(),
            proof.assurance());
    database.useTerritory(
        territory, handle -> new SessionShelf(handle).open(session, Secrets.hash(secret), hat));
    return secret;
  }

  Optional<SignedIn> find(TerritoryId territory, String secret) {
    return database.inTerritory(
        territory,
        handle -> {
          var shelf = new SessionShelf(handle);
          var found = shelf.find(territory, Secrets.hash(secret), limits());
          found
              .filter(one -> one.seen().isBefore(clock.instant().minus(NOTED_EVERY)))
              .ifPresent(one -> shelf.seen(one.signedIn().session(), clock.instant()));
          return found.map(SessionShelf.Found::signedIn);
        });
  }

  void wear(TerritoryId territory, SessionId session, Affiliation hat) {
    database.useTerritory(territory, handle -> new SessionShelf(handle).wear(session, hat));
  }

  void takeOff(TerritoryId territory, SessionId session) {
    database.useTerritory(territory, handle -> new SessionShelf(handle).takeOff(session));
  }

  /** Note that the owner of a session has shown a second factor in it just now. */
  void assure(Actor owner, SessionId session) {
    database.useTerritory(
        owner.territory(),
        handle -> new SessionShelf(handle).assure(session, owner.person(), clock.instant()));
  }

  /** Tell when the owner of a session has last shown in it who they are, surely. */
  Optional<Instant> proven(Actor owner, SessionId session) {
    return database.inTerritory(
        owner.territory(), handle -> new SessionShelf(handle).proven(session, owner.person()));
  }

  void close(TerritoryId territory, SessionId session) {
    database.useTerritory(
        territory,
        handle -> new SessionShelf(handle).close(session).ifPresent(one -> tell(territory, one)));
  }

  int closeAll(TerritoryId territory, PersonId person) {
    return database.inTerritory(
        territory, handle -> tell(territory, new SessionShelf(handle).closeAll(person)));
  }

  int closeOver(TerritoryId territory) {
    return database.inTerritory(
        territory, handle -> tell(territory, new SessionShelf(handle).closeOver(limits())));
  }

  @Override
  public List<OpenSession> mine(Actor actor) {
    return database.inTerritory(
        actor.territory(), handle -> new SessionShelf(handle).of(actor.person(), limits()));
  }

  @Atomic
  @Override
  public void close(Actor actor, SessionId session) {
    if (mine(actor).stream().anyMatch(one -> one.id().equals(session))) {
      close(actor.territory(), session);
    }
  }

  @Atomic
  @Override
  public int closeOthers(Actor actor, SessionId kept) {
    var shelf = new SessionShelf(database.handle());
    return tell(actor.territory(), shelf.closeOthers(actor.person(), kept));
  }

  private int tell(TerritoryId territory, List<SessionShelf.Ended> ended) {
    ended.forEach(one -> tell(territory, one));
    return ended.size();
  }

  private void tell(TerritoryId territory, SessionShelf.Ended one) {
    events.publish(new SessionClosed(clock.instant(), territory, one.session(), one.person()));
  }

  private SessionShelf.Limits limits() {
    var now = clock.instant();
    return new SessionShelf.Limits(now.minus(idle), now.minus(longest));
  }
}

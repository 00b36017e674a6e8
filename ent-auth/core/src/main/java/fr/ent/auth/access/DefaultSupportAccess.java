package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Affiliation;
import fr.ent.auth.access.SupportRequest.Answer;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Who asks, who consents, and when it is over. */
@EntService
class DefaultSupportAccess implements SupportAccess {
  private final SupportOffer offer;
  private final AccessPolicy access;
  private final OpenedGrants opened;
  private final SupportHats hats;
  private final SupportDeeds deeds;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  DefaultSupportAccess(
      SupportOffer offer,
      AccessPolicy access,
      OpenedGrants opened,
      SupportHats hats,
      SupportDeeds deeds,
      AuditLog audit,
      Database database,
      Clock clock) {
    this.offer = offer;
    this.access = access;
    this.opened = opened;
    this.hats = hats;
    this.deeds = deeds;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  @Door(
      as = Door.As.EVERYBODY,
      french = "Ce qui peut être demandé n’est pas un secret.",
      english = "What can be asked for is no secret.")
  public List<DeclaredRight> offered(Actor actor) {
    return offer.rights();
  }

  @Override
  public boolean isReading(Right right) {
    return SupportRights.isReading(right);
  }

  @Atomic
  @Override
  public SupportRequest ask(Actor actor, Wish wish) {
    access.require(actor, ASK, wish.structure());
    offer.require(actor, wish);
    asked(actor).stream()
        .filter(one -> isWaitingThere(wish, one))
        .forEach(one -> withdraw(actor, one));
    var request =
        new SupportRequest(
            UUID.randomUUID(), actor.person(), wish, now(), State.WAITING, Optional.empty());
    shelf().add(request);
    var rights = wish.rights().stream().map(Right::id).sorted().toList();
    audit.append(
        actor,
        new AuditFact(
            "support:ask", wish.structure().toString(), "done", String.join(" ", rights)));
    return request;
  }

  private static boolean isWaitingThere(Wish wish, SupportRequest one) {
    return one.state() == State.WAITING && one.wish().structure().equals(wish.structure());
  }

  private void withdraw(Actor actor, SupportRequest request) {
    shelf().end(request.id(), State.STOPPED, now());
    audit.append(actor, request.fact("support:stop"));
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne lit que ce qu’il a demandé.",
      english = "Everybody reads only what they have asked for.")
  public List<SupportRequest> asked(Actor actor) {
    return list(actor, shelf -> shelf.of(actor.person()));
  }

  @Override
  public List<Affiliation> hats(Actor actor) {
    return hats.of(actor);
  }

  @Override
  public List<SupportRequest> all(Actor actor) {
    return list(actor, SupportShelf::all).stream()
        .filter(one -> opened.administers(actor, one.wish().structure()))
        .toList();
  }

  private List<SupportRequest> list(
      Actor actor, Function<SupportShelf, List<SupportRequest>> which) {
    var now = now();
    return database
        .inTerritory(actor.territory(), handle -> which.apply(new SupportShelf(handle)))
        .stream()
        .map(one -> one.at(now))
        .toList();
  }

  @Atomic
  @Override
  public SupportRequest consent(Actor actor, UUID request, Duration length) {
    var found = locked(request);
    if (actor.isHouse() || found.asker().equals(actor.person())) {
      throw refused();
    }
    opened.requireOwn(actor, found.wish().rights(), found.wish().structure());
    SupportRequest.requireShort(length, found.wish().length());
    if (found.state() != State.WAITING) {
      throw new IllegalStateException("the request waits no more");
    }
    var until = now().plus(length);
    var answer = new Answer(actor.person(), now(), Optional.of(until));
    shelf().open(request, answer, opened.open(actor, found, until));
    audit.append(actor, found.fact("support:consent"));
    return new SupportRequest(
        request, found.asker(), found.wish(), found.askedAt(), State.OPEN, Optional.of(answer));
  }

  @Atomic
  @Override
  public void refuse(Actor actor, UUID request) {
    var found = locked(request);
    opened.requireAdministers(actor, found.wish().structure());
    if (found.state() == State.WAITING) {
      shelf().answer(request, State.REFUSED, new Answer(actor.person(), now(), Optional.empty()));
      audit.append(actor, found.fact("support:refuse"));
    }
  }

  @Atomic
  @Override
  public void stop(Actor actor, UUID request) {
    var found = locked(request);
    if (!found.asker().equals(actor.person())) {
      opened.requireAdministers(actor, found.wish().structure());
    }
    if (found.state() == State.WAITING || found.state() == State.OPEN) {
      opened.close(actor.territory(), shelf().opened(request));
      withdraw(actor, found);
    }
  }

  @Override
  public List<AuditEntry> deeds(Actor actor, UUID request) {
    var found =
        list(actor, SupportShelf::all).stream()
            .filter(one -> one.id().equals(request))
            .findFirst()
            .orElseThrow(DefaultSupportAccess::refused);
    opened.requireAdministers(actor, found.wish().structure());
    return deeds.of(actor, found);
  }

  private SupportRequest locked(UUID request) {
    return shelf().lock(request).orElseThrow(DefaultSupportAccess::refused).at(now());
  }

  /** Of what one may not know of, and of what is not there, nothing is told. */
  private static AccessRefusedException refused() {
    return new AccessRefusedException(Grants.ADMINISTER);
  }

  private SupportShelf shelf() {
    return new SupportShelf(database.handle());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

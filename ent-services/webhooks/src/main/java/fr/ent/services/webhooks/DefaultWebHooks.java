package fr.ent.services.webhooks;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.NewWebHook;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.api.webhooks.UnknownWebHookException;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHookId;
import fr.ent.api.webhooks.WebHookRefusedException;
import fr.ent.api.webhooks.WebHookRefusedException.Reason;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The rules of web hooks: who registers them, which addresses may be written to, their secrets. */
@EntService
class DefaultWebHooks implements WebHooks {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 1000;
  private static final int SHOWN = 50;
  private static final Duration BOTH_SECRETS = Duration.ofDays(1);

  private final AccessPolicy access;
  private final AuditLog audit;
  private final Database database;
  private final Told told;
  private final Outside outside;
  private final Postman postman;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  DefaultWebHooks(
      AccessPolicy access,
      AuditLog audit,
      Database database,
      Told told,
      Outside outside,
      Postman postman,
      Clock clock) {
    this.access = access;
    this.audit = audit;
    this.database = database;
    this.told = told;
    this.outside = outside;
    this.postman = postman;
    this.clock = clock;
  }

  @Override
  public List<ToldEvent> told() {
    return told.all();
  }

  @Atomic
  @Override
  public NewWebHook register(Actor actor, WishedWebHook wished) {
    if (actor.isHouse() || !administers(actor, wished.school())) {
      throw new AccessRefusedException(ADMINISTER);
    }
    check(wished);
    var shelf = new HookShelf(database.handle());
    if (shelf.all().size() >= AT_MOST) {
      throw new WebHookRefusedException(Reason.TOO_MANY);
    }
    var hook = hook(actor, wished);
    var secret = Signature.newSecret(random);
    shelf.add(hook, secret);
    audit(actor, "register", hook.id());
    return new NewWebHook(hook, secret);
  }

  private WebHook hook(Actor actor, WishedWebHook wished) {
    return new WebHook(
        WebHookId.random(),
        wished.name(),
        wished.address(),
        new TreeSet<>(wished.events()),
        wished.school(),
        actor.person(),
        WebHook.State.OPEN,
        clock.instant(),
        Optional.empty());
  }

  private void check(WishedWebHook wished) {
    if (wished.name().isBlank() || wished.name().length() > LONGEST_NAME) {
      throw new WebHookRefusedException(Reason.NAME);
    }
    if (wished.address().toString().length() > LONGEST_ADDRESS
        || !outside.mayKeep(wished.address())) {
      throw new WebHookRefusedException(Reason.ADDRESS);
    }
    if (wished.events().isEmpty() || !wished.events().stream().allMatch(told::isTold)) {
      throw new WebHookRefusedException(Reason.EVENTS);
    }
  }

  private boolean administers(Actor actor, Optional<StructureId> school) {
    return access.allows(actor, ADMINISTER)
        || school.filter(one -> access.allows(actor, ADMINISTER, one)).isPresent();
  }

  private boolean administers(Actor actor, WebHook hook) {
    return administers(actor, hook.school());
  }

  @Override
  public List<WebHook> list(Actor actor) {
    return database.inTerritory(actor.territory(), handle -> new HookShelf(handle).all()).stream()
        .filter(one -> administers(actor, one))
        .toList();
  }

  private WebHook require(Actor actor, WebHookId id) {
    return new HookShelf(database.handle())
        .find(id)
        .filter(one -> administers(actor, one))
        .orElseThrow(() -> new UnknownWebHookException(id));
  }

  @Atomic
  @Override
  public WebHook pause(Actor actor, WebHookId id) {
    var hook = require(actor, id);
    if (hook.state() == WebHook.State.OPEN) {
      new HookShelf(database.handle()).set(id, WebHook.State.PAUSED);
      audit(actor, "pause", id);
    }
    return require(actor, id);
  }

  @Atomic
  @Override
  public WebHook resume(Actor actor, WebHookId id) {
    var hook = require(actor, id);
    if (hook.state() != WebHook.State.OPEN) {
      var handle = database.handle();
      new HookShelf(handle).open(id, clock.instant());
      new MessageShelf(handle).hurry(id, clock.instant());
      audit(actor, "resume", id);
      wake(actor);
    }
    return require(actor, id);
  }

  @Atomic
  @Override
  public void remove(Actor actor, WebHookId id) {
    require(actor, id);
    new HookShelf(database.handle()).remove(id);
    audit(actor, "remove", id);
  }

  @Atomic
  @Override
  public NewWebHook rotate(Actor actor, WebHookId id) {
    var hook = require(actor, id);
    var secret = Signature.newSecret(random);
    new HookShelf(database.handle()).rotate(id, secret, clock.instant().plus(BOTH_SECRETS));
    audit(actor, "rotate", id);
    return new NewWebHook(hook, secret);
  }

  @Atomic
  @Override
  public List<WebHookDelivery> deliveries(Actor actor, WebHookId id) {
    require(actor, id);
    return new MessageShelf(database.handle()).last(id, SHOWN);
  }

  @Atomic
  @Override
  public void resend(Actor actor, WebHookId id, UUID event) {
    require(actor, id);
    if (new MessageShelf(database.handle()).again(id, event, clock.instant())) {
      audit.append(
          actor, new AuditFact("webhooks:resend", id.toString(), "done", event.toString()));
      wake(actor);
    }
  }

  private void wake(Actor actor) {
    database.afterCommit(() -> postman.wake(actor.territory()));
  }

  private void audit(Actor actor, String deed, WebHookId id) {
    audit.append(actor, AuditFact.done("webhooks:" + deed, id.toString()));
  }
}

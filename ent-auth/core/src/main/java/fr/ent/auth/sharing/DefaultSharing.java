package fr.ent.auth.sharing;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Share;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.SharingEnded;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.sharing.SharingRefusedException.Reason;
import fr.ent.api.sharing.ThingId;
import fr.ent.api.sharing.ThingShared;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of sharing: who shares what with whom, and how far. */
@EntService
class DefaultSharing implements Sharing {
  private final Database database;
  private final Reach reach;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultSharing(Database database, Reach reach, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.reach = reach;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  private ShareShelf shelf() {
    return new ShareShelf(database.handle());
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.HOUSE,
      french = "Seul le service à qui est la chose le dit ; une personne est refusée.",
      english = "Only the service that the thing belongs to says so; a person is refused.")
  public void own(Actor house, ThingId thing, PersonId owner) {
    requireHouse(house);
    var before = shelf().owner(thing);
    shelf().own(thing, owner);
    if (!before.equals(Optional.of(owner))) {
      audit.append(house, new AuditFact("sharing:own", thing.toString(), "done", owner.toString()));
    }
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.HOUSE,
      french = "Seul le service à qui est la chose le dit ; une personne est refusée.",
      english = "Only the service that the thing belongs to says so; a person is refused.")
  public void forget(Actor house, ThingId thing) {
    requireHouse(house);
    shelf().forget(thing).forEach(one -> tellEnded(house, thing, one.with()));
  }

  private static void requireHouse(Actor actor) {
    if (!actor.isHouse()) {
      throw new SharingRefusedException(Reason.NOT_YOURS);
    }
  }

  @Atomic
  @Override
  public Share share(Actor actor, ThingId thing, Recipient with, Level level) {
    return keep(actor, thing, with, level, null);
  }

  @Atomic
  @Override
  public Share share(Actor actor, ThingId thing, Recipient with, Level level, LocalDate last) {
    return keep(actor, thing, with, level, last);
  }

  private Share keep(
      Actor actor, ThingId thing, Recipient with, Level level, @Nullable LocalDate last) {
    requireManaging(actor, thing);
    if (last != null && last.isBefore(reach.today())) {
      throw new SharingRefusedException(Reason.DAY_PASSED);
    }
    if (!reach.mayShareWith(actor, with)) {
      throw new SharingRefusedException(Reason.NO_SUCH_RECIPIENT);
    }
    if (shelf().keep(thing, with, level, last)) {
      audit(actor, "sharing:share", thing, level + " " + with);
      events.publish(new ThingShared(clock.instant(), actor.territory(), thing, with, level));
    }
    return new Share(thing, with, level, Optional.ofNullable(last));
  }

  private void requireManaging(Actor actor, ThingId thing) {
    // The house reaches everything, but nothing is shared that nobody registered.
    if (!shelf().hold(thing) || !allows(actor, thing, Level.MANAGE)) {
      throw new SharingRefusedException(Reason.NOT_YOURS);
    }
  }

  @Atomic
  @Override
  public void stop(Actor actor, ThingId thing, Recipient with) {
    boolean own = with.equals(Recipient.of(actor.person()));
    if (!own) {
      requireManaging(actor, thing);
    }
    if (shelf().remove(thing, with)) {
      audit(actor, "sharing:stop", thing, with.toString());
      tellEnded(actor, thing, with);
    }
  }

  private void audit(Actor actor, String operation, ThingId thing, String detail) {
    audit.append(actor, new AuditFact(operation, thing.toString(), "done", detail));
  }

  private void tellEnded(Actor actor, ThingId thing, Recipient with) {
    events.publish(new SharingEnded(clock.instant(), actor.territory(), thing, with));
  }

  @Override
  public List<Share> sharesOf(Actor actor, ThingId thing) {
    if (!allows(actor, thing, Level.MANAGE)) {
      return List.of();
    }
    var today = reach.today();
    return database
        .inTerritory(actor.territory(), handle -> new ShareShelf(handle).of(thing))
        .stream()
        .filter(one -> one.last().filter(today::isAfter).isEmpty())
        .toList();
  }

  @Override
  public boolean allows(Actor actor, ThingId thing, Level level) {
    if (actor.isHouse()) {
      return true;
    }
    var asker = reach.of(actor);
    return database.inTerritory(
        actor.territory(), handle -> new ShareShelf(handle).reaches(asker, thing, level));
  }

  @Override
  public List<ThingId> sharedWith(Actor actor, String service, Level level) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            actor.isHouse()
                ? new ShareShelf(handle).all(service)
                : new ShareShelf(handle).reached(reach.of(actor), service, level));
  }
}

package fr.ent.auth.crisis;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of a crisis: who cuts what, and whom it shuts out. */
@EntService
class DefaultCrisis implements Crisis {
  private final CutShelf shelf;
  private final Freezer freezer;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  DefaultCrisis(
      CutShelf shelf,
      Freezer freezer,
      AccessPolicy access,
      AuditLog audit,
      Database database,
      Clock clock) {
    this.shelf = shelf;
    this.freezer = freezer;
    this.access = access;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Atomic
  @Override
  public Cut cut(Actor actor, Cut.What what, String reason) {
    requireOver(actor, what);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var cut = new Cut(UUID.randomUUID(), what, reason, now, actor.person());
    if (shelf.add(actor.territory(), cut)) {
      audit.append(actor, new AuditFact("crisis:cut", target(what), "done", detail(what)));
      return cut;
    }
    return shelf.all(actor.territory()).stream()
        .filter(one -> one.what().equals(what))
        .findFirst()
        .orElse(cut);
  }

  private void requireOver(Actor actor, Cut.What what) {
    what.school()
        .ifPresentOrElse(
            school -> access.require(actor, CUT, school), () -> access.require(actor, CUT));
  }

  private static String target(Cut.What what) {
    return what.school().map(Object::toString).or(what::service).orElse("");
  }

  private static String detail(Cut.What what) {
    return what.profile().map(Object::toString).orElse("");
  }

  @Atomic
  @Override
  public void end(Actor actor, UUID cut) {
    var found = all(actor).stream().filter(one -> one.id().equals(cut)).map(Cut::what).findFirst();
    found.ifPresent(
        what -> {
          shelf.remove(actor.territory(), cut);
          audit.append(actor, new AuditFact("crisis:end", target(what), "done", detail(what)));
        });
  }

  /** Everywhere, or in the school whose hat is worn. */
  private void requireSomewhere(Actor actor) {
    if (!access.allows(actor, CUT)) {
      var hat = actor.affiliation().orElseThrow(() -> new AccessRefusedException(CUT));
      access.require(actor, CUT, hat.structure());
    }
  }

  /** The cuts of a territory are few, and each node keeps them all in memory anyway. */
  @Override
  public List<Cut> all(Actor actor) {
    requireSomewhere(actor);
    boolean everywhere = access.allows(actor, CUT);
    return shelf.all(actor.territory()).stream()
        .filter(
            one ->
                everywhere
                    || one.what()
                        .school()
                        .filter(school -> access.allows(actor, CUT, school))
                        .isPresent())
        .toList();
  }

  @Override
  public Optional<Cut> over(Actor actor) {
    return shelf.inForce(actor.territory()).stream()
        .filter(one -> one.what().shutsOut(actor))
        .findFirst()
        .filter(one -> !access.allows(actor, CUT));
  }

  @Override
  public Optional<Cut> over(Actor actor, String service) {
    var what = Cut.What.ofService(service);
    return shelf.inForce(actor.territory()).stream()
        .filter(one -> one.what().equals(what))
        .findFirst()
        .or(() -> over(actor));
  }

  @Atomic
  @Override
  public SealedEvidence freeze(Actor actor, PersonId person, Instant since, String reason) {
    requireOver(actor, person);
    return freezer.freeze(actor, person, since, Cut.checked(reason));
  }

  /** Whoever may do this everywhere is not stopped by whoever may do it in one school. */
  private void requireOver(Actor actor, PersonId person) {
    access.require(actor, CUT, person);
    if (access.allows(Actor.of(actor.territory(), person), CUT)) {
      access.require(actor, CUT);
    }
  }

  /** Accounts are frozen by hand, one by one: the few of a territory are read whole. */
  @Override
  public List<FrozenAccount> frozen(Actor actor) {
    requireSomewhere(actor);
    return database.inTerritory(actor.territory(), handle -> new FrozenShelf(handle).all()).stream()
        .filter(one -> access.allows(actor, CUT, one.person()))
        .toList();
  }

  @Atomic
  @Override
  public void thaw(Actor actor, PersonId person) {
    requireOver(actor, person);
    if (actor.person().equals(person)) {
      throw new AccessRefusedException(CUT);
    }
    freezer.thaw(actor, person);
  }

  @Override
  public List<SealedEvidence> evidence(Actor actor) {
    access.require(actor, CUT);
    return database.inTerritory(actor.territory(), handle -> new EvidenceShelf(handle).all());
  }

  @Atomic
  @Override
  public Optional<String> read(Actor actor, UUID evidence) {
    access.require(actor, CUT);
    var content = new EvidenceShelf(database.handle()).content(evidence);
    if (content.isPresent()) {
      audit.append(actor, AuditFact.done("crisis:read", evidence.toString()));
    }
    return content;
  }

  @Override
  public boolean isWhole(Actor actor, UUID evidence) {
    access.require(actor, CUT);
    return database.inTerritory(
        actor.territory(), handle -> new EvidenceShelf(handle).isWhole(evidence, Freezer.SEAL));
  }
}

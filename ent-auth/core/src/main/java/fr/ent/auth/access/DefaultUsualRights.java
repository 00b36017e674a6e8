package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;

/** Changes the table within what whoever changes it holds himself, and says so in the log. */
@EntService
class DefaultUsualRights implements UsualRights {
  private final UsualShelf shelf;
  private final RightsCatalogue catalogue;
  private final AccessPolicy access;
  private final Reasons reasons;
  private final UsualCount count;
  private final AuditLog audit;

  @Inject
  DefaultUsualRights(
      UsualShelf shelf,
      RightsCatalogue catalogue,
      AccessPolicy access,
      Reasons reasons,
      UsualCount count,
      AuditLog audit) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.access = access;
    this.reasons = reasons;
    this.count = count;
    this.audit = audit;
  }

  @Override
  public List<UsualInForce> table(Actor actor, RulePlace place) {
    requireOver(actor, place);
    return shelf.table(actor.territory()).in(place);
  }

  @Atomic
  @Override
  public void change(Actor actor, RulePlace place, UsualLine line, Change change) {
    var table = shelf.table(actor.territory());
    requireLeave(actor, table, place, line, change);
    if (!table.after(place, line, change).equals(table)) {
      apply(actor, place, line, change);
    }
  }

  @Atomic
  @Override
  public void restore(Actor actor, RulePlace place) {
    requireOver(actor, place);
    shelf
        .table(actor.territory())
        .decidedIn(place)
        .keySet()
        .forEach(line -> apply(actor, place, line, Change.RESTORE));
  }

  @Override
  public UsualEffect preview(Actor actor, RulePlace place, UsualLine line, Change change) {
    var table = shelf.table(actor.territory());
    requireLeave(actor, table, place, line, change);
    return count.of(actor.territory(), table, place, line, change);
  }

  private void apply(Actor actor, RulePlace place, UsualLine line, Change change) {
    switch (change) {
      case LET -> shelf.put(actor.territory(), place, line, true);
      case WITHDRAW -> shelf.put(actor.territory(), place, line, false);
      case RESTORE -> shelf.remove(actor.territory(), place, line);
    }
    var target = place.structure().map(StructureId::toString).orElse("");
    audit.append(actor, new AuditFact(operation(change), target, "done", line.toString()));
  }

  private static String operation(Change change) {
    return switch (change) {
      case LET -> "access:let-usual";
      case WITHDRAW -> "access:withdraw-usual";
      case RESTORE -> "access:restore-usual";
    };
  }

  private void requireLeave(
      Actor actor, UsualTable table, RulePlace place, UsualLine line, Change change) {
    requireOver(actor, place);
    if (change != Change.RESTORE) {
      requireOffice(line);
    }
    if (change == Change.LET) {
      reasons.requireOwn(actor, line.right(), place.structure().orElse(null));
      if (table.isBarred(place, line)) {
        throw new IllegalArgumentException("the territory has withdrawn " + line);
      }
    }
  }

  private void requireOver(Actor actor, RulePlace place) {
    place
        .structure()
        .ifPresentOrElse(
            structure -> access.require(actor, Grants.ADMINISTER, structure),
            () -> access.require(actor, Grants.ADMINISTER));
  }

  private void requireOffice(UsualLine line) {
    if (catalogue.find(line.right()).filter(one -> !one.byName()).isEmpty()) {
      throw new IllegalArgumentException(line.right() + " goes with no office");
    }
  }
}

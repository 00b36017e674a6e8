package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Gives and takes back rights, and says so in the log. */
@EntService
class DefaultGrants implements Grants {
  private final GrantShelf shelf;
  private final RightsCatalogue catalogue;
  private final AccessPolicy access;
  private final AuditLog audit;

  @Inject
  DefaultGrants(GrantShelf shelf, RightsCatalogue catalogue, AccessPolicy access, AuditLog audit) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public List<DeclaredRight> declared(Actor actor) {
    access.require(actor, ADMINISTER);
    return catalogue.all();
  }

  @Atomic
  @Override
  public Grant give(Actor actor, Holder holder, Right right, Scope scope) {
    if (catalogue.find(right).isEmpty()) {
      throw new IllegalArgumentException("no service declares the right " + right);
    }
    requireOver(actor, ADMINISTER, scope);
    // ISO-7: nobody gives what he has not.
    requireOver(actor, right, scope);
    var grant = new Grant(UUID.randomUUID(), holder, right, scope);
    shelf.add(actor.territory(), grant);
    audit.append(actor, new AuditFact("access:give", holder.value(), "done", right.id()));
    return shelf.all(actor.territory()).stream()
        .filter(one -> one.holder().equals(holder) && one.right().equals(right))
        .filter(one -> one.scope().equals(scope))
        .findFirst()
        .orElse(grant);
  }

  private void requireOver(Actor actor, Right right, Scope scope) {
    scope
        .structure()
        .ifPresentOrElse(
            structure -> access.require(actor, right, structure),
            () -> access.require(actor, right));
  }

  @Atomic
  @Override
  public void takeBack(Actor actor, UUID grant) {
    access.require(actor, ADMINISTER);
    shelf.remove(actor.territory(), grant);
    audit.append(actor, AuditFact.done("access:take-back", grant.toString()));
  }

  @Override
  public List<Grant> all(Actor actor) {
    access.require(actor, ADMINISTER);
    return shelf.all(actor.territory());
  }
}

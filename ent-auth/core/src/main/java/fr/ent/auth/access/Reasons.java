package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place where it is decided: why somebody may do something, if at all. */
@EntService
class Reasons {
  private final GrantShelf shelf;
  private final RightsCatalogue catalogue;
  private final Ties ties;

  /** Why something is allowed. */
  sealed interface Reason {
    /** The house itself acts. */
    record House() implements Reason {}

    /** The right was given, for the territory or for one structure. */
    record Given(Scope scope) implements Reason {}

    /** The right goes with what the actor is, tied to the target. */
    record Usual(Affiliation hat, Ties.Tie tie) implements Reason {}
  }

  @Inject
  Reasons(GrantShelf shelf, RightsCatalogue catalogue, Ties ties) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.ties = ties;
  }

  /** Find the first reason, if there is one; without a target, for the whole territory. */
  Optional<Reason> find(Actor actor, Right right, @Nullable AccessTarget target) {
    if (actor.isHouse()) {
      return Optional.of(new Reason.House());
    }
    var index = shelf.index(actor.territory());
    if (index.holdsEverywhere(actor, right)) {
      return Optional.of(new Reason.Given(Scope.TERRITORY));
    }
    if (target == null) {
      return Optional.empty();
    }
    return usual(actor, right, target).or(() -> given(index, actor, right, target));
  }

  private Optional<Reason> usual(Actor actor, Right right, AccessTarget target) {
    return actor
        .affiliation()
        .flatMap(
            hat ->
                catalogue.find(right).map(DeclaredRight::usual).stream()
                    .flatMap(all -> all.stream())
                    .filter(usual -> usual.profile().equals(hat.profile()))
                    .flatMap(usual -> ties.find(actor, usual.ground(), target).stream())
                    .map(tie -> (Reason) new Reason.Usual(hat, tie))
                    .findFirst());
  }

  private Optional<Reason> given(GrantIndex index, Actor actor, Right right, AccessTarget target) {
    return index.holdsSomewhere(actor, right)
        ? ties.structuresOf(actor, target)
            .filter(structure -> index.holds(actor, right, structure))
            .map(structure -> (Reason) new Reason.Given(Scope.of(structure)))
            .findFirst()
        : Optional.empty();
  }
}

package fr.ent.portal.web;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The classes and groups of the school acted in over which somebody was given a right (fr:
 * administrateur de classe). Who was given it over none, which is nearly everybody, costs no query.
 */
@Shared
public class GivenClasses {
  private final AccessPolicy policy;
  private final Directory directory;

  @Inject
  public GivenClasses(AccessPolicy policy, Directory directory) {
    this.policy = policy;
    this.directory = directory;
  }

  /** List them by name. */
  public List<Group> of(Actor actor, Right right) {
    var given = policy.groups(actor, right);
    var school = actor.affiliation().map(Affiliation::structure);
    return given.stream()
        .flatMap(one -> directory.findGroup(Actor.house(actor.territory()), one).stream())
        .filter(one -> school.equals(Optional.of(one.structure())))
        .sorted(Comparator.comparing(Group::label).thenComparing(one -> one.id().value()))
        .toList();
  }
}

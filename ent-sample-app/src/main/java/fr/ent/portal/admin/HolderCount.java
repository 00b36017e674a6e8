package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Counts whom a gift concerns, as far as the actor sees them. */
@EntService
class HolderCount {
  private static final PersonQuery ANYBODY = PersonQuery.of("").size(1);

  private final Directory directory;

  @Inject
  HolderCount(Directory directory) {
    this.directory = directory;
  }

  /** How many hold what is given to a holder somewhere. */
  int of(Actor actor, Holder holder, Scope scope) {
    var value = holder.value();
    return switch (holder.kind()) {
      case PERSON -> 1;
      case GROUP -> directory.search(actor, ANYBODY.in(GroupId.of(value))).found();
      case PROFILE -> worn(actor, ANYBODY.as(Profile.of(value)), scope);
      case DUTY -> worn(actor, ANYBODY.doing(value), scope);
    };
  }

  /** A profile or duty holds where it is worn; over a class, in its school. */
  private int worn(Actor actor, PersonQuery query, Scope scope) {
    return scope.isTerritory()
        ? directory.search(actor, query).found()
        : Stream.concat(
                scope.structures().stream(),
                scope.groups().stream()
                    .flatMap(one -> directory.findGroup(actor, one).stream())
                    .map(Group::structure))
            .distinct()
            .mapToInt(one -> directory.search(actor, query.in(one)).found())
            .sum();
  }
}

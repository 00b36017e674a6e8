package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The grants of a territory, found by holder and right without searching. */
final class GrantIndex {
  private record Key(Holder holder, String right) {}

  private final Map<Key, Set<Scope>> scopes = new HashMap<>();

  GrantIndex(List<Grant> grants) {
    for (var grant : grants) {
      scopes
          .computeIfAbsent(new Key(grant.holder(), grant.right().id()), key -> new HashSet<>())
          .add(grant.scope());
    }
  }

  boolean holdsEverywhere(Actor actor, Right right) {
    return holders(actor).anyMatch(holder -> scopes(holder, right).contains(Scope.TERRITORY));
  }

  /** Tell whether the right was given over a structure. */
  boolean holds(Actor actor, Right right, StructureId structure) {
    boolean atHome =
        actor.affiliation().map(hat -> hat.structure().equals(structure)).orElse(false);
    return holders(actor)
        .filter(holder -> atHome || holder.kind() == Holder.Kind.PERSON)
        .anyMatch(holder -> scopes(holder, right).contains(Scope.of(structure)));
  }

  /** Tell whether the right was given over any structure at all. */
  boolean holdsSomewhere(Actor actor, Right right) {
    return holders(actor).anyMatch(holder -> !scopes(holder, right).isEmpty());
  }

  private Set<Scope> scopes(Holder holder, Right right) {
    return scopes.getOrDefault(new Key(holder, right.id()), Set.of());
  }

  private static Stream<Holder> holders(Actor actor) {
    var person = Stream.of(Holder.of(actor.person()));
    return actor
        .affiliation()
        .map(
            hat ->
                Stream.concat(
                    Stream.concat(person, Stream.of(Holder.of(hat.profile()))),
                    hat.duties().stream().map(duty -> Holder.ofDuty(duty.code()))))
        .orElseGet(() -> Stream.of(Holder.of(actor.person())));
  }
}

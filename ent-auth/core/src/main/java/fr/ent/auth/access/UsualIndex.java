package fr.ent.auth.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.UsualInForce.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rights go with a hat: look-ups by hash, however many lines and structures there are. A
 * structure has a part of its own for the rights of which it has decided something.
 */
final class UsualIndex {
  private final Map<Right, Map<Profile, List<Held>>> everywhere;
  private final Map<StructureId, Map<Right, Map<Profile, List<Held>>>> apart = new HashMap<>();

  /** That a right goes with a profile on a ground, and who decided it. */
  record Held(Usual usual, Origin origin) {
    /** Tell whether it ends at the walls of the structure whose hat is worn. */
    boolean isWithinStructure() {
      return origin == Origin.STRUCTURE;
    }
  }

  UsualIndex(UsualTable table) {
    everywhere = index(table.in(RulePlace.TERRITORY).stream());
    for (var place : table.decided().keySet()) {
      place.structure().ifPresent(structure -> apart.put(structure, part(table, place)));
    }
  }

  private static Map<Right, Map<Profile, List<Held>>> part(UsualTable table, RulePlace place) {
    var rights =
        table.decidedIn(place).keySet().stream()
            .map(UsualLine::right)
            .collect(Collectors.toUnmodifiableSet());
    var found = index(table.in(place).stream().filter(one -> rights.contains(one.line().right())));
    // A right that is withdrawn from all is decided too.
    rights.forEach(right -> found.putIfAbsent(right, Map.of()));
    return found;
  }

  private static Map<Right, Map<Profile, List<Held>>> index(Stream<UsualInForce> lines) {
    return lines
        .filter(UsualInForce::held)
        .collect(
            groupingBy(
                one -> one.line().right(),
                HashMap::new,
                groupingBy(
                    one -> one.line().usual().profile(),
                    mapping(
                        one -> new Held(one.line().usual(), one.origin()), toUnmodifiableList()))));
  }

  /** Find on what grounds a right goes with the profile of a hat; a duty may be asked for too. */
  List<Held> find(Right right, Affiliation hat) {
    var here = apart.getOrDefault(hat.structure(), Map.of()).get(right);
    var profiles = here == null ? everywhere.getOrDefault(right, Map.of()) : here;
    return profiles.getOrDefault(hat.profile(), List.of());
  }
}

package fr.ent.auth.access;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.communication.RulePlace;
import fr.ent.auth.access.UsualInForce.Origin;
import fr.ent.auth.access.UsualRights.Change;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of one territory: what services declare, and what was decided since, by place: true
 * where a line was let, false where it was withdrawn.
 */
record UsualTable(List<DeclaredRight> declared, Map<RulePlace, Map<UsualLine, Boolean>> decided) {
  UsualTable {
    declared = declared.stream().filter(one -> !one.byName()).toList();
    decided =
        decided.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
  }

  /** What was decided in a place itself. */
  Map<UsualLine, Boolean> decidedIn(RulePlace place) {
    return decided.getOrDefault(place, Map.of());
  }

  /** The structures that have decided something of a line. */
  List<RulePlace> structuresWith(UsualLine line) {
    return decided.keySet().stream()
        .filter(place -> place.structure().isPresent() && decidedIn(place).containsKey(line))
        .toList();
  }

  /** List what counts in a place: what is declared, and what was decided there or above. */
  List<UsualInForce> in(RulePlace place) {
    return declared.stream()
        .flatMap(right -> lines(place, right).stream())
        .map(line -> in(place, line))
        .toList();
  }

  /** The lines of a right that are declared, then those that were set. */
  private Set<UsualLine> lines(RulePlace place, DeclaredRight right) {
    var found = new LinkedHashSet<UsualLine>();
    right.usual().forEach(usual -> found.add(new UsualLine(right.right(), usual)));
    for (var where : List.of(RulePlace.TERRITORY, place)) {
      decidedIn(where).keySet().stream()
          .filter(line -> line.right().equals(right.right()))
          .sorted(Comparator.comparing(UsualLine::toString))
          .forEach(found::add);
    }
    return found;
  }

  /** Tell how a line counts in a place. */
  UsualInForce in(RulePlace place, UsualLine line) {
    boolean usual = isDeclared(line);
    boolean above = decidedIn(RulePlace.TERRITORY).getOrDefault(line, usual);
    var own = Optional.ofNullable(decidedIn(place).get(line));
    if (own.isPresent() && own.get() != above && !isBarred(place, line)) {
      return new UsualInForce(line, own.get(), Origin.STRUCTURE, own.map(UsualTable::change));
    }
    var origin = above == usual ? Origin.NATIONAL : Origin.TERRITORY;
    return new UsualInForce(line, above, origin, own.map(UsualTable::change));
  }

  private static Change change(boolean held) {
    return held ? Change.LET : Change.WITHDRAW;
  }

  private boolean isDeclared(UsualLine line) {
    return declared.stream()
        .anyMatch(one -> one.right().equals(line.right()) && one.usual().contains(line.usual()));
  }

  /** Tell whether the territory has withdrawn what a structure might want to let. */
  boolean isBarred(RulePlace place, UsualLine line) {
    return place.structure().isPresent()
        && !decidedIn(RulePlace.TERRITORY).getOrDefault(line, true);
  }

  /** The same table after a change. */
  UsualTable after(RulePlace place, UsualLine line, Change change) {
    var lines = new HashMap<>(decidedIn(place));
    if (change == Change.RESTORE) {
      lines.remove(line);
    } else {
      lines.put(line, change == Change.LET);
    }
    var places = new HashMap<>(decided);
    places.put(place, lines);
    return new UsualTable(declared, places);
  }
}

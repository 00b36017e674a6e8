package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Counts for how many people a change of the table changes something. */
@EntService
class UsualCount {
  private final Instance<Directory> directory;

  @Inject
  UsualCount(Instance<Directory> directory) {
    this.directory = directory;
  }

  /** One change, before and after. */
  private record Step(UsualLine line, UsualTable before, UsualTable after) {
    UsualEffect of(RulePlace place, int people) {
      boolean was = before.in(place, line).held();
      boolean will = after.in(place, line).held();
      if (was == will) {
        return UsualEffect.NONE;
      }
      return will ? new UsualEffect(people, 0) : new UsualEffect(0, people);
    }
  }

  UsualEffect of(
      TerritoryId territory, UsualTable table, RulePlace place, UsualLine line, Change change) {
    var step = new Step(line, table, table.after(place, line, change));
    int people = people(territory, table, place, line);
    if (place.structure().isPresent()) {
      return step.of(place, people);
    }
    var effect = UsualEffect.NONE;
    // What structures have decided themselves may stand against what the territory decides.
    for (var one : table.structuresWith(line)) {
      int there = people(territory, table, one, line);
      effect = effect.plus(step.of(one, there));
      people = Math.max(0, people - there);
    }
    return effect.plus(step.of(place, people));
  }

  /** Those whom a line names and no other line of the same ground does. */
  private int people(TerritoryId territory, UsualTable table, RulePlace place, UsualLine line) {
    var others =
        table.in(place).stream()
            .filter(one -> one.held() && !one.line().equals(line))
            .filter(one -> one.line().right().equals(line.right()))
            .map(one -> one.line().usual())
            .filter(one -> one.profile().equals(line.usual().profile()))
            .filter(one -> one.ground() == line.usual().ground())
            .toList();
    if (others.stream().anyMatch(one -> one.duty().isEmpty())) {
      return 0;
    }
    int all = count(territory, place, line.usual());
    return line.usual().duty().isPresent()
        ? all
        : Math.max(0, all - others.stream().mapToInt(one -> count(territory, place, one)).sum());
  }

  private int count(TerritoryId territory, RulePlace place, Usual usual) {
    var query = PersonQuery.of("").size(1).as(usual.profile());
    var at = place.structure().map(query::in).orElse(query);
    return directory
        .get()
        .search(Actor.house(territory), usual.duty().map(at::doing).orElse(at))
        .found();
  }
}

package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/**
 * What pupils are called, for whoever calls them out: a substitute takes the roll call of a class
 * that the directory does not know as taught. They are counted like lines of the directory.
 */
@EntService
class CalledNames {
  private final Directory directory;
  private final Instance<ReadingBudget> budget;

  @Inject
  CalledNames(Directory directory, Instance<ReadingBudget> budget) {
    this.directory = directory;
    this.budget = budget;
  }

  Map<PersonId, PersonNames> of(Actor actor, Collection<PersonId> pupils) {
    var names = directory.namesOf(Actor.house(actor.territory()), pupils);
    if (budget.isResolvable() && !actor.isHouse()) {
      budget.get().lines(actor, names.keySet());
    }
    return names;
  }
}

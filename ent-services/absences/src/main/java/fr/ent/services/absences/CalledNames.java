package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.core.EntService;
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
  private final ShownPupils shown;

  @Inject
  CalledNames(Directory directory, ShownPupils shown) {
    this.directory = directory;
    this.shown = shown;
  }

  Map<PersonId, PersonNames> of(Actor actor, Collection<PersonId> pupils) {
    var names = directory.namesOf(Actor.house(actor.territory()), pupils);
    shown.lines(actor, names.keySet());
    return names;
  }
}

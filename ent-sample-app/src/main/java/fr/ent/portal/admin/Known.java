package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.core.EntService;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells what people are called whom lists of the administration speak of. */
@EntService
class Known {
  private final Directory directory;

  @Inject
  Known(Directory directory) {
    this.directory = directory;
  }

  /** What several people are called, as far as the reader may know. */
  record Called(Words words, Actor reader, Map<PersonId, PersonNames> names) {
    String of(PersonId person) {
      return person.equals(Actor.house(reader.territory()).person())
          ? words.say("audit.house")
          : Optional.ofNullable(names.get(person))
              .map(one -> Names.person(one.display()))
              .orElseGet(() -> words.say("rights.unseen"));
    }
  }

  Called names(Visit visit, Collection<PersonId> people) {
    var house = Actor.house(visit.actor().territory()).person();
    var asked = people.stream().filter(one -> !one.equals(house)).distinct().toList();
    return new Called(
        visit.frame().words(), visit.actor(), directory.namesOf(visit.actor(), asked));
  }
}

package fr.ent.portal.demo;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets people of a school act, each under a hat of theirs. */
@EntService
class DemoActors {
  private final Directory directory;

  @Inject
  DemoActors(Directory directory) {
    this.directory = directory;
  }

  Optional<Actor> wearing(Actor house, PersonId person, StructureId school, Profile profile) {
    return directory.affiliationsOf(house, person).stream()
        .filter(hat -> hat.structure().equals(school) && hat.profile().equals(profile))
        .findFirst()
        .map(hat -> Actor.of(house.territory(), person, hat));
  }

  /** The first of a profile at a school. */
  Optional<Actor> first(Actor house, StructureId school, Profile profile) {
    return directory
        .search(house, PersonQuery.of("").in(school).as(profile).size(1))
        .people()
        .stream()
        .findFirst()
        .flatMap(one -> wearing(house, one.person(), school, profile));
  }
}

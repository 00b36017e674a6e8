package org.example.region;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Replacement;
import jakarta.inject.Inject;
import java.util.List;

// tag::replacement[]
/** In place of ours: the region's subject is the name of the person, as in the directory. */
@Replacement
class RegionResolver implements IdentityResolver {
  private final Directory directory;

  @Inject
  RegionResolver(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity) {
    var query = PersonQuery.of(identity.subject());
    return directory.search(Actor.house(territory), query).people().stream()
        .map(PersonLine::person)
        .toList();
  }
}
// end::replacement[]

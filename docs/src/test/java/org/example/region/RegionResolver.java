package org.example.region;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Replacement;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

// tag::replacement[]
/** In place of ours: the region's subject is the number of a card that it handed out. */
@Replacement
class RegionResolver implements IdentityResolver {
  private final Directory directory;
  private final Map<String, PersonId> cards = new ConcurrentHashMap<>();

  @Inject
  RegionResolver(Directory directory) {
    this.directory = directory;
  }

  void handOut(String card, PersonId person) {
    cards.put(card, person);
  }

  @Override
  public List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity) {
    return Stream.ofNullable(cards.get(identity.subject()))
        .filter(person -> identity.source().equals(RegionConnector.REGION))
        .filter(person -> directory.find(Actor.house(territory), person).isPresent())
        .toList();
  }
}
// end::replacement[]

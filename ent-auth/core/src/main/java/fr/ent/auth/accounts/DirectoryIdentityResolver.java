package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the directory for the key under which a source knows somebody. */
@EntService
class DirectoryIdentityResolver implements IdentityResolver {
  private final Directory directory;

  @Inject
  DirectoryIdentityResolver(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity) {
    var key = new JoinKey(identity.source(), "-", "SUBJECT", identity.subject());
    return directory.findByJoinKey(Actor.house(territory), key).stream().toList();
  }
}

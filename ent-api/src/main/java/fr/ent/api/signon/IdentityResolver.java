package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Says whom an outside identity means (fr: rapprochement d'identité).
 *
 * <p>Ours asks the directory for the join key (source, {@code -}, {@code SUBJECT}, subject). Called
 * from several threads at once, by the house.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface IdentityResolver {
  /**
   * List the people of the territory that are meant: none, one, or several, and only one gets in.
   *
   * <p>A subject is that of its source: the same subject of another source is another. Nothing is
   * guessed. The list cannot be changed.
   */
  List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity);
}

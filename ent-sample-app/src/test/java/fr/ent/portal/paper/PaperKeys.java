package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.keys.ApiKey;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.auth.keys.NewApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** No product calls a portal on paper. */
@ApplicationScoped
public class PaperKeys implements ApiKeys {
  @Override
  public NewApiKey make(Actor actor, String label, LocalDate last) {
    throw new AssertionError("nobody makes a key on paper");
  }

  @Override
  public List<ApiKey> own(Actor actor) {
    return List.of();
  }

  @Override
  public void revoke(Actor actor, UUID key) {}

  @Override
  public Optional<Actor> find(TerritoryId territory, String secret) {
    return Optional.empty();
  }
}

package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rights on paper: whoever asks may give them. */
@ApplicationScoped
public class PaperGrants implements Grants {
  private final List<Grant> given = new CopyOnWriteArrayList<>();

  @Inject private Instance<DeclaresRights> services;

  @Override
  public List<DeclaredRight> declared(Actor actor) {
    return services.stream().flatMap(one -> one.rights().stream()).toList();
  }

  @Override
  public Grant give(Actor actor, Holder holder, Right right, Scope scope) {
    var grant = new Grant(UUID.randomUUID(), holder, right, scope);
    given.add(grant);
    return grant;
  }

  @Override
  public void takeBack(Actor actor, UUID grant) {
    given.removeIf(one -> one.id().equals(grant));
  }

  @Override
  public List<Grant> all(Actor actor) {
    return List.copyOf(given);
  }
}

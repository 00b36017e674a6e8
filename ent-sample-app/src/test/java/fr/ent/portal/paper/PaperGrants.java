package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rights on paper: whoever asks may give them. */
@ApplicationScoped
public class PaperGrants implements Grants {
  private final List<Grant> given = new CopyOnWriteArrayList<>();
  private final Map<Right, Role> roles = new ConcurrentHashMap<>();

  @Inject private Instance<DeclaresRights> services;

  @Override
  public List<DeclaredRight> declared(Actor actor) {
    return services.stream().flatMap(one -> one.rights().stream()).toList();
  }

  @Override
  public Grant give(Actor actor, Holder holder, Right right, Scope scope, Period period) {
    return keep(new Grant(UUID.randomUUID(), holder, right, scope, period, Optional.empty()));
  }

  @Override
  public Grant delegate(Actor actor, PersonId person, Right right, Scope scope, Period period) {
    var by = Optional.of(actor.person());
    return keep(new Grant(UUID.randomUUID(), Holder.of(person), right, scope, period, by));
  }

  private Grant keep(Grant grant) {
    given.add(grant);
    return grant;
  }

  @Override
  public List<DeclaredRight> delegable(Actor actor, StructureId structure) {
    return declared(actor);
  }

  @Override
  public List<Grant> delegations(Actor actor) {
    return given.stream().filter(one -> one.delegatedBy().isPresent()).toList();
  }

  @Override
  public List<Role> roles(Actor actor) {
    return List.copyOf(roles.values());
  }

  @Override
  public void define(Actor actor, Role role) {
    roles.put(role.id(), role);
  }

  @Override
  public void drop(Actor actor, Right role) {
    roles.remove(role);
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

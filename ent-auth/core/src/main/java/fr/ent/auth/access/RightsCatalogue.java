package fr.ent.auth.access;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.core.EntService;
import fr.ent.core.StartRefusedException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rights that services of this ENT ask for, by their ids. They are asked once the container has
 * started: a service may need the policy that needs this.
 */
@EntService
class RightsCatalogue {
  private final Iterable<DeclaresRights> services;
  private volatile @Nullable Map<Right, DeclaredRight> declared;

  @Inject
  RightsCatalogue(@Any Instance<DeclaresRights> services) {
    this((Iterable<DeclaresRights>) services);
  }

  RightsCatalogue(Iterable<DeclaresRights> services) {
    this.services = services;
  }

  /** Two services that disagree are told of when the ENT starts, not when somebody asks. */
  void look(@Observes Startup startup) {
    declared();
  }

  Optional<DeclaredRight> find(Right right) {
    return Optional.ofNullable(declared().get(right));
  }

  List<DeclaredRight> all() {
    return declared().values().stream()
        .sorted(Comparator.comparing(one -> one.right().id()))
        .toList();
  }

  private Map<Right, DeclaredRight> declared() {
    var known = declared;
    if (known == null) {
      var all = new HashMap<Right, DeclaredRight>();
      services.forEach(service -> service.rights().forEach(one -> add(all, one)));
      known = Map.copyOf(all);
      declared = known;
    }
    return known;
  }

  private static void add(Map<Right, DeclaredRight> all, DeclaredRight one) {
    var before = all.putIfAbsent(one.right(), one);
    if (before != null && !before.equals(one)) {
      throw StartRefusedException.in(RightsCatalogue.class, "right.twice", one.right());
    }
  }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rights that services of this ENT ask for, by their ids. */
@EntService
class RightsCatalogue {
  private final Map<Right, DeclaredRight> declared = new HashMap<>();

  @Inject
  RightsCatalogue(@Any Instance<DeclaresRights> services) {
    this((Iterable<DeclaresRights>) services);
  }

  RightsCatalogue(Iterable<DeclaresRights> services) {
    for (var service : services) {
      service.rights().forEach(this::add);
    }
  }

  private void add(DeclaredRight one) {
    var before = declared.putIfAbsent(one.right(), one);
    if (before != null && !before.equals(one)) {
      throw StartRefusedException.in(RightsCatalogue.class, "right.twice", one.right());
    }
  }

  /** Two services that disagree are told of when the ENT starts, not when somebody asks. */
  void look(@Observes Startup startup) {
    // made by now, and with it looked through
  }

  Optional<DeclaredRight> find(Right right) {
    return Optional.ofNullable(declared.get(right));
  }

  List<DeclaredRight> all() {
    return declared.values().stream()
        .sorted((one, other) -> one.right().id().compareTo(other.right().id()))
        .toList();
  }
}

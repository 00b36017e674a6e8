package fr.ent.core.doors;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.core.EntService;
import fr.ent.core.StartRefusedException;
import fr.ent.core.doors.DeclaredDoor.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** What was found when the container started, and what was mounted since. */
@EntService
class DoorCatalogue implements Doors {
  private final Set<DeclaredDoor> doors = new ConcurrentSkipListSet<>();
  private final Instance<DeclaresRights> services;

  @Inject
  DoorCatalogue(DoorCheck check, @Any Instance<DeclaresRights> services) {
    this.doors.addAll(check.found());
    this.services = services;
  }

  /** Before events are delivered and jobs run, and when the database is ready. */
  void look(@Observes @Priority(500) Startup startup) {
    doors.forEach(this::requireRights);
  }

  @Override
  public List<DeclaredDoor> all() {
    return List.copyOf(doors);
  }

  @Override
  public void mounted(Class<?> servlet) {
    var door = DoorCheck.declared(Kind.SERVLET, servlet.getName(), DoorCheck.doorOf(null, servlet));
    requireRights(door);
    doors.add(door);
  }

  @Override
  public void requireDeclared(String door, Right right) {
    if (!declared().contains(right)) {
      throw StartRefusedException.of("door-right", door, right);
    }
  }

  private void requireRights(DeclaredDoor door) {
    door.rights().forEach(right -> requireDeclared(door.name(), right));
  }

  private Set<Right> declared() {
    return services.stream()
        .flatMap(service -> service.rights().stream())
        .map(DeclaredRight::right)
        .collect(Collectors.toSet());
  }
}

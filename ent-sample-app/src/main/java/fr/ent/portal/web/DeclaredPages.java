package fr.ent.portal.web;

import fr.ent.api.access.Right;
import fr.ent.core.EntService;
import fr.ent.core.doors.Doors;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stops the start where a page asks for a right that nobody declares. */
@EntService
class DeclaredPages {
  private final Doors doors;
  private final Instance<Pages> rooms;

  @Inject
  DeclaredPages(Doors doors, @Any Instance<Pages> rooms) {
    this.doors = doors;
    this.rooms = rooms;
  }

  void look(@Observes @Priority(600) Startup startup) {
    rooms.stream().flatMap(room -> room.pages().stream()).forEach(this::look);
  }

  private void look(Page page) {
    rightOf(page.access())
        .ifPresent(right -> doors.requireDeclared(page.verb() + " " + page.path(), right));
  }

  private static Optional<Right> rightOf(Access access) {
    if (access instanceof Access.Holding holding) {
      return Optional.of(holding.right());
    }
    return access instanceof Access.HoldingEverywhere everywhere
        ? Optional.of(everywhere.right())
        : Optional.empty();
  }
}

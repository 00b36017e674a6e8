package fr.ent.portal.door;

import fr.ent.api.access.Right;
import fr.ent.core.doors.Doors;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.words.Shared;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * Stops the start where a page asks for a right that nobody declares, or a servlet or filter was
 * mounted that declares nothing.
 */
@Shared
public class DeclaredDoors {
  private final Doors doors;
  private final Instance<Pages> rooms;

  @Inject
  public DeclaredDoors(Doors doors, @Any Instance<Pages> rooms) {
    this.doors = doors;
    this.rooms = rooms;
  }

  void lookAtPages(@Observes @Priority(600) Startup startup) {
    rooms.stream().flatMap(room -> room.pages().stream()).forEach(this::look);
  }

  /** Look at what was mounted, once everything was. */
  public void lookAtServlets(ServletContext context) {
    context.getServletRegistrations().values().forEach(this::look);
    context.getFilterRegistrations().values().forEach(this::look);
  }

  private void look(Registration mounted) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      doors.mounted(Class.forName(mounted.getClassName(), false, loader));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(mounted.getClassName() + " cannot be loaded", gone);
    }
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

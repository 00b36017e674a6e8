package fr.ent.portal.web;

import fr.ent.core.doors.Doors;
import fr.ent.portal.words.Shared;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;

/** Everything that other modules hang into the portal; what declares no door stops the start. */
@Shared
public class Mountings {
  private final Instance<Mounting> mountings;
  private final Doors doors;

  @Inject
  public Mountings(@Any Instance<Mounting> mountings, Doors doors) {
    this.mountings = mountings;
    this.doors = doors;
  }

  /** List it; the last one looks at what the others have mounted. */
  public List<Mounting> all() {
    return Stream.concat(mountings.stream(), Stream.of(this::look)).toList();
  }

  private void look(ServletContext context) {
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
}

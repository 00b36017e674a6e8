package fr.ent.portal.web;

import fr.ent.api.Hook;
import jakarta.servlet.ServletContext;

/** Hangs filters and servlets of another module into the portal, before the first request. */
@Hook
public interface Mounting {
  /** Add them. */
  void mount(ServletContext context);
}

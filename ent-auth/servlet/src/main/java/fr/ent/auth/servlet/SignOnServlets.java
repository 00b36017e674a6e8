package fr.ent.auth.servlet;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.servlet.ServletContext;
import java.util.List;
import org.apiguardian.api.API;

/** Sign-on as a servlet container sees it (fr: montage de l'authentification). */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SignOnServlets {
  /** Add the sign-on filter, and {@code /sso/*} for outside sources, before the first request. */
  void mount(ServletContext context);

  /** List the outside sources that somebody may sign in through. */
  List<Way> ways();

  /**
   * A way in through an outside source.
   *
   * @param label what its button says
   * @param path where the button leads; takes {@code ?to=} a path of this site
   */
  record Way(String label, String path) {}
}

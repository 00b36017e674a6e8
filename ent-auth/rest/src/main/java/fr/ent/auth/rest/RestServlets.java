package fr.ent.auth.rest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.servlet.ServletContext;
import org.apiguardian.api.API;

/**
 * The REST interface as a servlet container sees it (fr: montage de l’interface de programmation).
 *
 * <p>Whoever is signed in may call it with the session of the browser: reading as it is, writing
 * with the token of the forms in the header {@value #TOKEN}. Products call it with a key, see
 * {@link fr.ent.auth.keys.ApiKeys}, in the header {@code Authorization: Bearer …}. Everybody else
 * gets 401.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface RestServlets {
  /** The header in which a page of this site sends the token of its forms. */
  String TOKEN = "Ent-Form-Token";

  /**
   * Add {@code /api/*}, before the first request; the sign-on filter is mounted before. What the
   * resources answer stands in {@code /api/openapi.json}, OpenAPI 3.1, for everybody to read.
   */
  void mount(ServletContext context);
}

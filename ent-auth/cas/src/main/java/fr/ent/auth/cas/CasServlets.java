package fr.ent.auth.cas;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.servlet.ServletContext;
import org.apiguardian.api.API;

/**
 * The CAS server 1.0, 2.0 and 3.0 as a servlet container sees it (fr: serveur CAS). Mount the
 * sign-on filter first: the server asks it who is signed in.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CasServlets {
  /**
   * Add {@code /cas/login}, {@code /cas/logout}, {@code /cas/validate}, {@code
   * /cas/serviceValidate} and {@code /cas/p3/serviceValidate}, before the first request.
   */
  void mount(ServletContext context);
}

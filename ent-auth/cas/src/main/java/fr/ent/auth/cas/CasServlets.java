package fr.ent.auth.cas;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.servlet.ServletContext;
import org.apiguardian.api.API;

/**
 * The CAS server 1.0, 2.0 and 3.0 as a servlet container sees it (fr: serveur CAS). Mount the
 * sign-on filter first: the server asks it who is signed in.
 *
 * <p>The server says a few things to people. Where {@code ent.cas.refused} names a path of the same
 * site, it forwards there, with {@code why=unknown}, {@code closed}, {@code year}, {@code hours} or
 * {@code assurance}, when a service is refused; where {@code ent.cas.ready} does, it forwards there
 * when a ticket is to be posted to a service. Without them it writes plain pages.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CasServlets {
  /** The request attribute that tells {@code ent.cas.ready} which address to post to. */
  String SERVICE = "fr.ent.auth.cas.service";

  /** The request attribute that tells {@code ent.cas.ready} what to post, as {@code ticket}. */
  String TICKET = "fr.ent.auth.cas.ticket";

  /**
   * Add {@code /cas/login}, {@code /cas/logout}, {@code /cas/validate}, {@code
   * /cas/serviceValidate} and {@code /cas/p3/serviceValidate}, before the first request.
   */
  void mount(ServletContext context);
}

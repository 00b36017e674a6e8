package fr.ent.auth.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.opening.YearOpening;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.core.ResteasyContext;

/** Lets in whoever is known and not shut out, before any resource hears of the call. */
@EntService
class RestGate implements ContainerRequestFilter {
  private final Callers callers;
  private final Crisis crisis;
  private final YearOpening year;
  private final ServiceOpenings openings;

  @Inject
  RestGate(Callers callers, Crisis crisis, YearOpening year, ServiceOpenings openings) {
    this.callers = callers;
    this.crisis = crisis;
    this.year = year;
    this.openings = openings;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    var request = ResteasyContext.getContextData(HttpServletRequest.class);
    var actor = callers.find(request);
    if (actor.isEmpty()) {
      call.abortWith(unknown());
    } else {
      refusal(request, actor.get())
          .ifPresentOrElse(
              problem -> call.abortWith(Problems.answer(problem)),
              () -> ResteasyContext.pushContext(Actor.class, actor.get()));
    }
  }

  private Optional<Problem> refusal(HttpServletRequest request, Actor actor) {
    if (!callers.mean(request)) {
      return Optional.of(
          new Problem(403, "form token missing", "send " + RestServlets.TOKEN + " as pages do"));
    }
    return crisis
        .over(actor, service(request))
        .map(cut -> new Problem(403, "suspended", "access is suspended for now"))
        .or(
            () ->
                year.over(actor)
                    .map(late -> new Problem(403, "not open yet", "this school year opens later")))
        .or(() -> openings.closing(actor, service(request)).map(RestGate::closed));
  }

  private static Problem closed(ServiceClosing closing) {
    var detail =
        switch (closing.why()) {
          case HOURS ->
              closing
                  .opens()
                  .map(next -> "this service opens at " + next)
                  .orElse("this service has no opening hours left");
          case ASSURANCE -> "this service asks for a surer sign-in";
          default -> "this service is not open to this profile";
        };
    return new Problem(403, "closed", detail);
  }

  /** The first part of the address: {@code absences} of {@code /api/absences/of/…}. */
  private static String service(HttpServletRequest request) {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("");
    return path.replaceFirst("^/+", "").replaceFirst("/.*", "");
  }

  private static Response unknown() {
    var problem = new Problem(401, "not signed in", "sign in, or send a key");
    // RFC 6750 §3: a request without credentials is told how to bring some.
    return Response.fromResponse(Problems.answer(problem))
        .header("WWW-Authenticate", "Bearer")
        .build();
  }
}

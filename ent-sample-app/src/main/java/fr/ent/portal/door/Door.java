package fr.ent.portal.door;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.cas.CasServlets;
import fr.ent.auth.rest.RestServlets;
import fr.ent.auth.servlet.RequestSessions;
import fr.ent.auth.servlet.SignOnServlets;
import fr.ent.core.EntService;
import fr.ent.portal.signin.Desk;
import fr.ent.portal.signin.SignInView;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.web.Visitors;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers the portal's questions about sessions with those of ent-auth. */
@EntService
class Door implements Desk, Recognition, Mounting {
  private final LoginDesk desk;
  private final RequestSessions sessions;
  private final SignOnServlets servlets;
  private final CasServlets cas;
  private final RestServlets rest;
  private final Visitors visitors;

  @Inject
  Door(
      LoginDesk desk,
      RequestSessions sessions,
      SignOnServlets servlets,
      CasServlets cas,
      RestServlets rest,
      Visitors visitors) {
    this.desk = desk;
    this.sessions = sessions;
    this.servlets = servlets;
    this.cas = cas;
    this.rest = rest;
    this.visitors = visitors;
  }

  @Override
  public void mount(ServletContext context) {
    servlets.mount(context);
    cas.mount(context);
    rest.mount(context);
  }

  @Override
  public Outcome enter(Visit visit, String login, String password) {
    var caller = sessions.caller(visit.request());
    var credentials = new Credentials(login, password);
    return outcome(visit, desk.enter(sessions.territory(), credentials, caller));
  }

  @Override
  public Optional<Outcome> activate(Visit visit, String login, String code, String password) {
    var caller = sessions.caller(visit.request());
    var credentials = new Credentials(login, password);
    var entrance = desk.activate(sessions.territory(), credentials, code, caller);
    return entrance.outcome() == Entrance.Outcome.REFUSED
        ? Optional.empty()
        : Optional.of(outcome(visit, entrance));
  }

  private Outcome outcome(Visit visit, Entrance entrance) {
    sessions.remember(visit.request(), visit.response(), entrance);
    return Outcome.valueOf(entrance.outcome().name());
  }

  @Override
  public Outcome finish(Visit visit, String code) {
    var request = visit.request();
    var caller = sessions.caller(request);
    var step = sessions.secondStep(request);
    return outcome(visit, desk.finish(sessions.territory(), step, code, caller));
  }

  @Override
  public Optional<Unfinished> unfinished(Visit visit) {
    return sessions
        .findUnfinished(visit.request())
        .map(one -> new Unfinished(one.actor(), one.session()));
  }

  @Override
  public void leave(Visit visit) {
    sessions.close(visit.request(), visit.response());
  }

  @Override
  public void wear(Visit visit, Affiliation hat) {
    sessions.find(visit.request()).ifPresent(one -> desk.wear(one, hat));
  }

  @Override
  public List<SignInView.Way> ways(String to) {
    var goal = "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    return servlets.ways().stream()
        .map(way -> new SignInView.Way(way.label(), way.path() + goal))
        .toList();
  }

  @Override
  public Optional<Visitor> visitorOf(HttpServletRequest request) {
    return sessions.find(request).map(SignedIn::actor).map(visitors::of);
  }

  @Override
  public Optional<SessionId> sessionOf(HttpServletRequest request) {
    return sessions.find(request).map(SignedIn::session);
  }

  @Override
  public boolean isUnfinished(HttpServletRequest request) {
    return sessions.findUnfinished(request).isPresent();
  }

  @Override
  public String tokenOf(HttpServletRequest request) {
    return sessions.csrfToken(request);
  }

  @Override
  public TerritoryId territory() {
    return sessions.territory();
  }
}

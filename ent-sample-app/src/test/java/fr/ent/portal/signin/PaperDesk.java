package fr.ent.portal.signin;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Person;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.portal.paper.PaperHouse;
import fr.ent.portal.paper.PaperSchool;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.web.Visitors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets everybody of the paper school in under their first name; for tests of pages only. */
@Singleton
public class PaperDesk implements Desk, Recognition {
  public static final String PASSWORD = "tilleul cartable marelle";

  private final Visitors visitors;

  @Inject
  PaperDesk(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public Outcome enter(Visit visit, String login, String password) {
    var known = known(login);
    if (known.isEmpty() || !password.equals(PASSWORD)) {
      return Outcome.REFUSED;
    }
    var cookie = new Cookie("paper", known.get().id().toString());
    cookie.setPath("/");
    visit.response().addCookie(cookie);
    return Outcome.ENTERED;
  }

  private static Optional<Person> known(String login) {
    return PaperSchool.EVERYBODY.stream()
        .filter(one -> one.names().first().equalsIgnoreCase(login))
        .findFirst();
  }

  @Override
  public Optional<Outcome> activate(Visit visit, String login, String code, String password) {
    return Optional.empty();
  }

  @Override
  public Outcome finish(Visit visit, String code) {
    return Outcome.REFUSED;
  }

  @Override
  public Optional<Unfinished> unfinished(Visit visit) {
    return Optional.empty();
  }

  @Override
  public void leave(Visit visit) {
    var cookie = new Cookie("paper", "");
    cookie.setPath("/");
    cookie.setMaxAge(0);
    visit.response().addCookie(cookie);
  }

  @Override
  public void wear(Visit visit, Affiliation hat) {}

  @Override
  public List<SignInView.Way> ways(String to) {
    return List.of();
  }

  @Override
  public Optional<Visitor> visitorOf(HttpServletRequest request) {
    var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals("paper"))
        .flatMap(
            cookie ->
                PaperSchool.EVERYBODY.stream()
                    .filter(one -> one.id().toString().equals(cookie.getValue())))
        .map(one -> Actor.of(territory(), one.id(), PaperSchool.hat(one.id())))
        .map(visitors::of)
        .findFirst();
  }

  @Override
  public Optional<SessionId> sessionOf(HttpServletRequest request) {
    return Optional.of(PaperHouse.SESSION);
  }

  @Override
  public String tokenOf(HttpServletRequest request) {
    return "token";
  }

  @Override
  public TerritoryId territory() {
    return PaperSchool.TERRITORY;
  }
}

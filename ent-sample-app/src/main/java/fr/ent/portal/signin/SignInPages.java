package fr.ent.portal.signin;

import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Who you are first, remembered on this device; one form; the first password; the way out. */
@EntService
class SignInPages implements Pages {
  private static final String WHO_COOKIE = "who";
  private static final List<String> KINDS = List.of("family", "staff", "local");
  private static final List<String> TOLD = List.of("left", "again", "outside", "activated");

  private final Desk desk;

  @Inject
  SignInPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/sign-in", Access.EVERYBODY, this::show),
        Page.post("/sign-in", Access.EVERYBODY, this::enter),
        Page.get("/sign-in/code", Access.EVERYBODY, visit -> code(visit, "")),
        Page.post("/sign-in/code", Access.EVERYBODY, this::finish),
        Page.post("/sign-out", Access.EVERYBODY, this::leave),
        Page.get("/activate", Access.EVERYBODY, visit -> activation(visit, Map.of())),
        Page.post("/activate", Access.EVERYBODY, this::activate),
        Page.post("/hat", Access.EVERYBODY, this::wear));
  }

  private Answer show(Visit visit) {
    var to = to(visit);
    if (desk.unfinished(visit).isPresent()) {
      return Answer.to("/account/second-factor?to=" + encoded(to));
    }
    var chosen = visit.parameter("who");
    if (KINDS.contains(chosen)) {
      return new Answer.Remembering(draw(visit, chosen, to, ""), Map.of(WHO_COOKIE, chosen));
    }
    var remembered = visit.cookie(WHO_COOKIE);
    boolean known = KINDS.contains(remembered) && !visit.has("change");
    return draw(visit, known ? remembered : "", to, told(visit));
  }

  private static String told(Visit visit) {
    var told = visit.parameter("told");
    if (TOLD.contains(told)) {
      return "signin." + told;
    }
    return visit.has("to") && !visit.has("change") && !to(visit).startsWith("/cas/")
        ? "signin.again"
        : "";
  }

  private Answer draw(Visit visit, String who, String to, String told) {
    boolean good = told.endsWith("left") || told.endsWith("activated");
    var view =
        new SignInView(
            who, visit.parameter("login"), to, told, good ? "good" : "info", desk.ways(to));
    return Answer.page("pages/signin", "signin.title", view);
  }

  private Answer enter(Visit visit) {
    var to = to(visit);
    var outcome = desk.enter(visit, visit.parameter("login"), visit.secret("password"));
    if (outcome == Desk.Outcome.ENTERED) {
      return Answer.to(to);
    }
    if (outcome == Desk.Outcome.SECOND_STEP) {
      return Answer.to(codeOf(to));
    }
    var told = outcome == Desk.Outcome.THROTTLED ? "signin.throttled" : "signin.refused";
    var who = KINDS.contains(visit.parameter("who")) ? visit.parameter("who") : "family";
    return Answer.again(
        "pages/signin",
        "signin.title",
        new SignInView(who, visit.parameter("login"), to, told, "bad", desk.ways(to)));
  }

  private Answer code(Visit visit, String told) {
    var view = new CodeView(to(visit), told);
    return told.isEmpty()
        ? Answer.page("pages/signincode", "signin.code.title", view)
        : Answer.again("pages/signincode", "signin.code.title", view);
  }

  private Answer finish(Visit visit) {
    return switch (desk.finish(visit, visit.secret("code"))) {
      case ENTERED -> Answer.to(to(visit));
      case THROTTLED -> code(visit, "signin.code.throttled");
      case REFUSED, SECOND_STEP -> code(visit, "signin.code.refused");
    };
  }

  private static String codeOf(String to) {
    return "/sign-in/code?to=" + encoded(to);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer leave(Visit visit) {
    desk.leave(visit);
    return Answer.to("/sign-in?told=left");
  }

  private Answer activation(Visit visit, Map<String, String> errors) {
    var view = new ActivateView(visit.parameter("login"), errors);
    return errors.isEmpty()
        ? Answer.page("pages/activate", "activate.title", view)
        : Answer.again("pages/activate", "activate.title", view);
  }

  private Answer activate(Visit visit) {
    try {
      var code = visit.parameter("code");
      var outcome = desk.activate(visit, visit.parameter("login"), code, visit.secret("next"));
      if (outcome.isEmpty()) {
        return activation(visit, Map.of("code", visit.frame().say("activate.refused")));
      }
      return switch (outcome.get()) {
        case ENTERED -> Answer.to("/");
        case SECOND_STEP -> Answer.to(codeOf("/"));
        case REFUSED, THROTTLED -> Answer.to("/sign-in?told=activated");
      };
    } catch (PasswordRefusedException refused) {
      var sentence = visit.frame().say("password.refused." + refused.reason());
      return activation(visit, Map.of("next", sentence));
    }
  }

  /** Open to everybody: whoever is shut out under one hat may still take another. */
  private Answer wear(Visit visit) {
    var hats = visit.visitor().hats();
    var asked = visit.parameter("hat");
    int place = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : -1;
    if (place < 0 || place >= hats.size()) {
      throw new NoSuchPageException();
    }
    desk.wear(visit, hats.get(place).affiliation());
    return Answer.to("/");
  }

  private static String to(Visit visit) {
    var to = visit.parameter("to");
    return Dispatcher.isOurs(to) ? to : "/";
  }
}

package fr.ent.portal.account;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.core.EntService;
import fr.ent.portal.look.PreferenceShelf;
import fr.ent.portal.look.Preferences;
import fr.ent.portal.signin.Desk;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** My account, my password, my sessions, my comfort of reading. */
@EntService
class AccountPages implements Pages {
  private static final List<String> TOLD =
      List.of(
          "password.changed",
          "sessions.closed",
          "comfort.saved",
          "majority.follow.done",
          "majority.alone.done");

  private final Accounts accounts;
  private final Sessions sessions;
  private final PreferenceShelf preferences;
  private final AccountReader reader;
  private final Desk desk;

  @Inject
  AccountPages(
      Accounts accounts,
      Sessions sessions,
      PreferenceShelf preferences,
      AccountReader reader,
      Desk desk) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.preferences = preferences;
    this.reader = reader;
    this.desk = desk;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/account", Access.SIGNED_IN, this::show),
        Page.post("/account/password", Access.SIGNED_IN, this::password),
        Page.post("/account/sessions", Access.SIGNED_IN, this::close),
        Page.post("/account/preferences", Access.SIGNED_IN, this::prefer));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(90, "account", "person", "/account", Access.SIGNED_IN));
  }

  private Answer show(Visit visit) {
    var told = visit.parameter("told");
    return Answer.page(
        "pages/account",
        "account.title",
        reader.view(visit, Map.of(), TOLD.contains(told) ? told : ""));
  }

  private Answer password(Visit visit) {
    try {
      var actor = visit.actor();
      accounts.changePassword(actor, visit.secret("present"), visit.secret("next"));
      // Every session has ended, this one too: who knows the new password goes on in a new one.
      boolean asked =
          accounts.find(actor, actor.person()).stream()
              .flatMap(account -> account.logins().stream().limit(1))
              .map(login -> desk.enter(visit, login, visit.secret("next")))
              .anyMatch(Desk.Outcome.SECOND_STEP::equals);
      return Answer.to(asked ? "/sign-in/code?to=/account" : "/account?told=password.changed");
    } catch (PasswordRefusedException refused) {
      var field = refused.reason() == Reason.PRESENT_WRONG ? "present" : "next";
      var sentence = visit.frame().say("password.refused." + refused.reason());
      return Answer.again(
          "pages/account", "account.title", reader.view(visit, Map.of(field, sentence), ""));
    }
  }

  private Answer close(Visit visit) {
    var actor = visit.actor();
    if (visit.has("others")) {
      reader.session(visit).ifPresent(kept -> sessions.closeOthers(actor, kept));
    } else {
      sessions.close(actor, SessionId.of(visit.parameter("session")));
    }
    return Answer.to("/account?told=sessions.closed#sessions");
  }

  private Answer prefer(Visit visit) {
    var actor = visit.actor();
    var chosen =
        new Preferences(
            visit.parameter("theme"),
            visit.parameter("text"),
            visit.has("spaced"),
            visit.has("readable"),
            visit.frame().preferences().favourites());
    preferences.keep(actor.territory(), actor.person(), chosen);
    return Answer.to("/account?told=comfort.saved#comfort");
  }
}

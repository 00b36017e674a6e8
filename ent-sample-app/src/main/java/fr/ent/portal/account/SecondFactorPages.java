package fr.ent.portal.account;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.sessions.SessionId;
import fr.ent.core.EntService;
import fr.ent.portal.account.SecondFactorView.Offered;
import fr.ent.portal.signin.Desk;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One's own second factor. Open to whoever came in and has first to keep one, for whom nothing else
 * opens; nobody else finds anything here but the way to sign in.
 */
@EntService
class SecondFactorPages implements Pages {
  private static final String HERE = "/account/second-factor";
  private static final String PAGE = "pages/secondfactor";
  private static final String TITLE = "factor.title";

  private final SecondFactors factors;
  private final Accounts accounts;
  private final Recognition recognition;
  private final Desk desk;

  @Inject
  SecondFactorPages(SecondFactors factors, Accounts accounts, Recognition recognition, Desk desk) {
    this.factors = factors;
    this.accounts = accounts;
    this.recognition = recognition;
    this.desk = desk;
  }

  /** Who is at the page, in which session, and whether nothing else opens yet. */
  private record Owner(Actor actor, SessionId session, boolean asked) {}

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, Access.ARRIVED, visit -> owned(visit, owner -> show(visit, owner))),
        Page.post(
            HERE + "/begin", Access.ARRIVED, visit -> owned(visit, owner -> begin(visit, owner))),
        Page.post(
            HERE + "/keep", Access.ARRIVED, visit -> owned(visit, owner -> keep(visit, owner))),
        Page.post(
            HERE + "/print", Access.ARRIVED, visit -> owned(visit, owner -> print(visit, owner))),
        Page.post(
            HERE + "/drop", Access.ARRIVED, visit -> owned(visit, owner -> drop(visit, owner))));
  }

  private Answer owned(Visit visit, Function<Owner, Answer> answer) {
    return answer.apply(owner(visit).orElseThrow(NoSuchPageException::new));
  }

  private Optional<Owner> owner(Visit visit) {
    var unfinished = desk.unfinished(visit).map(one -> new Owner(one.actor(), one.session(), true));
    return unfinished.or(
        () ->
            visit
                .frame()
                .visitor()
                .flatMap(
                    visitor ->
                        recognition
                            .sessionOf(visit.request())
                            .map(session -> new Owner(visitor.actor(), session, false))));
  }

  private Answer show(Visit visit, Owner owner) {
    var told = visit.parameter("told").equals("factor.dropped") ? "factor.dropped" : "";
    return Answer.page(PAGE, TITLE, view(visit, owner, List.of(), told));
  }

  private Answer begin(Visit visit, Owner owner) {
    if (factors.mine(owner.actor()).isPresent()) {
      return Answer.to(HERE);
    }
    var offered = offered(visit, owner, factors.offer(owner.actor()));
    return Answer.page(PAGE, TITLE, view(visit, owner, offered, Map.of()));
  }

  private Answer keep(Visit visit, Owner owner) {
    try {
      var codes = factors.keep(owner.actor(), owner.session(), visit.secret("code"));
      return Answer.page(PAGE, TITLE, view(visit, owner, codes, "factor.kept"));
    } catch (SecondFactorRefusedException refused) {
      // The same offer is shown again: the telephone has read it already.
      var secret = visit.secret("secret");
      var offer =
          secret.matches("[A-Z2-7]{32}")
              ? new SecondFactorOffer(secret)
              : factors.offer(owner.actor());
      return again(visit, owner, offered(visit, owner, offer), "code", refused);
    }
  }

  private Answer print(Visit visit, Owner owner) {
    try {
      var codes = factors.printAgain(owner.actor(), visit.secret("print"));
      return Answer.page(PAGE, TITLE, view(visit, owner, codes, "factor.printed"));
    } catch (SecondFactorRefusedException refused) {
      return again(visit, owner, Optional.empty(), "print", refused);
    }
  }

  private Answer drop(Visit visit, Owner owner) {
    try {
      factors.drop(owner.actor(), visit.secret("drop"));
      return Answer.to(HERE + "?told=factor.dropped");
    } catch (SecondFactorRefusedException refused) {
      return again(visit, owner, Optional.empty(), "drop", refused);
    }
  }

  private Answer again(
      Visit visit,
      Owner owner,
      Optional<Offered> offered,
      String field,
      SecondFactorRefusedException refused) {
    var sentence = visit.frame().say("factor.refused." + refused.reason());
    return Answer.again(PAGE, TITLE, view(visit, owner, offered, Map.of(field, sentence)));
  }

  private SecondFactorView view(Visit visit, Owner owner, List<String> printed, String told) {
    return new SecondFactorView(
        factors.mine(owner.actor()),
        Optional.empty(),
        printed,
        owner.asked(),
        to(visit),
        Map.of(),
        told);
  }

  private SecondFactorView view(
      Visit visit, Owner owner, Optional<Offered> offered, Map<String, String> errors) {
    return new SecondFactorView(
        factors.mine(owner.actor()), offered, List.of(), owner.asked(), to(visit), errors, "");
  }

  private Optional<Offered> offered(Visit visit, Owner owner, SecondFactorOffer offer) {
    var login =
        accounts.find(owner.actor(), owner.actor().person()).stream()
            .flatMap(account -> account.logins().stream())
            .findFirst()
            .orElse("");
    var address = offer.address(visit.frame().siteName(), login).toString();
    return Optional.of(new Offered(offer.secret(), address, SquareCode.of(address)));
  }

  private static String to(Visit visit) {
    var to = visit.parameter("to");
    return Dispatcher.isOurs(to) ? to : "/account";
  }
}

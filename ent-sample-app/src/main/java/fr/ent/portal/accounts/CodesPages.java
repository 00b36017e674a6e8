package fr.ent.portal.accounts;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.exports.Export;
import fr.ent.core.EntService;
import fr.ent.portal.accounts.AccountsView.Row;
import fr.ent.portal.accounts.CodesView.Slip;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Exporting;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One account; new codes as slips to print and cut; blocking. */
@EntService
class CodesPages implements Pages {
  private static final List<String> TOLD =
      List.of("account.blocked", "account.unblocked", "factor.removed");

  private final Directory directory;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Exporting exporting;

  @Inject
  CodesPages(Directory directory, Accounts accounts, SecondFactors factors, Exporting exporting) {
    this.directory = directory;
    this.accounts = accounts;
    this.factors = factors;
    this.exporting = exporting;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.post("/accounts/codes", AccountsPages.LEAVE, this::codes).asking(Proof.IN_BULK),
        Page.get("/accounts/{person}", AccountsPages.LEAVE, this::one),
        Page.post("/accounts/{person}/block", AccountsPages.LEAVE, this::block),
        Page.post("/accounts/{person}/unblock", AccountsPages.LEAVE, this::unblock),
        Page.post("/accounts/{person}/second-factor", AccountsPages.LEAVE, this::removeFactor));
  }

  private Row row(Visit visit, PersonId person) {
    var card = directory.card(visit.actor(), person).orElseThrow(NoSuchPageException::new);
    return new Row(
        person, Names.person(card.name()), more(card), accounts.find(visit.actor(), person));
  }

  private static String more(PersonCard card) {
    var places = card.places().stream().map(PersonCard.Place::structure).distinct().toList();
    return String.join(
        ", ",
        card.classes().isEmpty() ? places : card.classes().stream().map(Names::group).toList());
  }

  private Answer one(Visit visit) {
    var row = row(visit, PersonId.of(visit.name("person")));
    if (row.account().isEmpty()) {
      throw new NoSuchPageException();
    }
    var told = TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "";
    return Answer.page(
        "pages/accountof",
        "accounts.title",
        new AccountOfView(row, factors.isKept(visit.actor(), row.person()), told));
  }

  private Answer block(Visit visit) {
    return then(visit, "account.blocked", one -> accounts.block(visit.actor(), one));
  }

  private Answer unblock(Visit visit) {
    return then(visit, "account.unblocked", one -> accounts.unblock(visit.actor(), one));
  }

  private Answer removeFactor(Visit visit) {
    return then(visit, "factor.removed", one -> factors.remove(visit.actor(), one));
  }

  private Answer then(Visit visit, String told, Consumer<PersonId> doing) {
    var person = row(visit, PersonId.of(visit.name("person"))).person();
    doing.accept(person);
    return Answer.to("/accounts/" + person + "?told=" + told);
  }

  /** Codes are shown in answer to the form itself, once: no address leads back to them. */
  private Answer codes(Visit visit) {
    var back = visit.parameter("back");
    var home = Dispatcher.isOurs(back) && back.startsWith("/accounts") ? back : "/accounts";
    var people =
        visit.parameters("person").stream().limit(Rolls.SIZE * 2L).map(PersonId::of).toList();
    if (people.isEmpty()) {
      return Answer.to(home + (home.contains("?") ? "&" : "?") + "none=1");
    }
    requireLeave(visit, people);
    var host = visit.request().getHeader("Host");
    var view = new CodesView(slips(visit, people), (host == null ? "" : host) + "/activate", home);
    return Answer.page("pages/codes", "codes.title", view);
  }

  /** Asked before the first code is made: the form is sent again with all that was chosen. */
  private void requireLeave(Visit visit, List<PersonId> people) {
    exporting.require(
        visit,
        new Export(
            Export.Kind.SHEET,
            "codes",
            visit.asked(),
            Accounts.ADMINISTER,
            visit.visitor().hat().map(hat -> hat.affiliation().structure()),
            Set.copyOf(people)));
  }

  private List<Slip> slips(Visit visit, List<PersonId> people) {
    var rows = new HashMap<String, Row>();
    for (var person : people) {
      var row = row(visit, person);
      row.account().ifPresent(account -> rows.put(account.logins().get(0), row));
    }
    return accounts.issueCodes(visit.actor(), people).stream()
        .flatMap(
            code ->
                Optional.ofNullable(rows.get(code.login())).map(row -> slip(row, code)).stream())
        .toList();
  }

  private static Slip slip(Row row, ActivationCode code) {
    return new Slip(row.name(), row.more(), code);
  }
}

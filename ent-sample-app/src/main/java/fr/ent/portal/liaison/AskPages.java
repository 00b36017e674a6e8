package fr.ent.portal.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A family writes to the school about a child. */
@EntService
class AskPages implements Room {
  private final LiaisonBook book;
  private final FamilyRows rows;

  @Inject
  AskPages(LiaisonBook book, FamilyRows rows) {
    this.book = book;
    this.rows = rows;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/liaison/ask", Access.SIGNED_IN, this::form),
        Page.post("/liaison/ask", Access.SIGNED_IN, this::ask));
  }

  private Answer form(Visit visit) {
    return Answer.page("pages/liaisonask", "liaison.ask.title", view(visit, Map.of()));
  }

  private AskView view(Visit visit, Map<String, String> errors) {
    var actor = visit.actor();
    var children =
        rows.children(actor, visit.visitor()).entrySet().stream()
            .filter(one -> !book.desks(actor, one.getKey()).isEmpty())
            .map(one -> new Choice(one.getKey().toString(), one.getValue()))
            .toList();
    var child = child(visit, children);
    var desks =
        book.desks(actor, PersonId.of(child)).stream()
            .map(one -> new Choice(one.name(), visit.frame().say("liaison.desk." + one)))
            .toList();
    var desk = visit.has("desk") ? visit.parameter("desk") : desks.get(0).value();
    return new AskView(
        children, child, desks, desk, visit.parameter("subject"), visit.parameter("body"), errors);
  }

  private static String child(Visit visit, List<Choice> children) {
    return children.stream()
        .map(Choice::value)
        .filter(one -> !visit.has("child") || one.equals(visit.parameter("child")))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private Answer ask(Visit visit) {
    var view = view(visit, Map.of());
    var errors = new LinkedHashMap<String, String>();
    if (view.subject().isEmpty() || view.subject().length() > 120) {
      errors.put("subject", visit.frame().say("liaison.error.subject"));
    }
    if (view.body().isEmpty()) {
      errors.put("body", visit.frame().say("liaison.error.body"));
    }
    if (view.desks().stream().noneMatch(one -> one.value().equals(view.desk()))) {
      errors.put("desk", visit.frame().say("liaison.error.desk"));
    }
    if (!errors.isEmpty()) {
      return Answer.again("pages/liaisonask", "liaison.ask.title", view(visit, errors));
    }
    var message =
        book.ask(
            visit.actor(),
            PersonId.of(view.child()),
            LiaisonDesk.valueOf(view.desk()),
            LiaisonText.of(view.subject(), view.body()));
    return Answer.to("/liaison/read/" + message.id() + "/" + view.child() + "?told=asked");
  }
}

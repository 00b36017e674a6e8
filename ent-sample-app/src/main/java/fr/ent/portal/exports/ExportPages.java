package fr.ent.portal.exports;

import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.auth.exports.Exports;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody asks why they need so many, somebody else answers; and a code is shown again. */
@EntService
class ExportPages implements Pages {
  private static final String HERE = "/exports";
  private static final List<String> TOLD = List.of("asked", "confirmed", "refused", "late");

  private final Exports exports;
  private final ExportLines lines;
  private final Recognition recognition;

  @Inject
  ExportPages(Exports exports, ExportLines lines, Recognition recognition) {
    this.exports = exports;
    this.lines = lines;
    this.recognition = recognition;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, Access.SIGNED_IN, visit -> list(visit, Map.of())),
        Page.post(HERE + "/ask", Access.SIGNED_IN, this::ask),
        Page.post(HERE + "/confirm", Access.SIGNED_IN, this::confirm).asking(Proof.ALWAYS),
        Page.post(HERE + "/refuse", Access.SIGNED_IN, this::refuse),
        Page.post("/account/proof", Access.SIGNED_IN, ExportPages::back).asking(Proof.ALWAYS));
  }

  /** The code came with the form and was right: back, and nowhere but on this site. */
  private static Answer back(Visit visit) {
    return Answer.to(visit.parameter("to"));
  }

  private Answer list(Visit visit, Map<String, String> errors) {
    var mine = exports.mine(visit.actor());
    var drawn =
        mine.stream()
            .filter(one -> one.id().toString().equals(visit.parameter("ask")))
            .filter(one -> one.state() == State.DRAWN)
            .findFirst();
    var told = visit.parameter("told");
    var view =
        new ExportsView(
            drawn.map(one -> lines.of(visit, List.of(one)).get(0)),
            lines.of(visit, exports.waiting(visit.actor())),
            lines.of(visit, mine.stream().filter(one -> one.state() != State.DRAWN).toList()),
            visit.parameter("reason"),
            errors,
            TOLD.contains(told) ? "exports.told." + told : "");
    return errors.isEmpty()
        ? Answer.page("pages/exports", "exports.title", view)
        : Answer.again("pages/exports", "exports.title", view);
  }

  private Answer ask(Visit visit) {
    var reason = visit.parameter("reason");
    if (reason.isBlank() || reason.length() > ExportRequest.LONGEST_REASON) {
      var sentence = visit.frame().say("crisis.reason.wrong", ExportRequest.LONGEST_REASON);
      return list(visit, Map.of("reason", sentence));
    }
    exports.ask(visit.actor(), UUID.fromString(visit.parameter("ask")), reason);
    return told("asked");
  }

  private Answer confirm(Visit visit) {
    try {
      var session = recognition.sessionOf(visit.request()).orElseThrow(NoSuchPageException::new);
      exports.confirm(visit.actor(), session, request(visit));
      return told("confirmed");
    } catch (IllegalStateException waitsNoMore) {
      return told("late");
    }
  }

  private Answer refuse(Visit visit) {
    exports.refuse(visit.actor(), request(visit));
    return told("refused");
  }

  private static UUID request(Visit visit) {
    return UUID.fromString(visit.parameter("request"));
  }

  private static Answer told(String what) {
    return Answer.to(HERE + "?told=" + what);
  }
}

package fr.ent.portal.liaison;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.auth.exports.Export;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.SlipsView.Slip;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Exporting;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips for families without access, and what comes back on paper. LIA-03. */
@EntService
class SlipPages implements Room {
  private final LiaisonFollowUps followUps;
  private final LiaisonDocuments documents;
  private final Directory directory;
  private final Called called;
  private final Exporting exporting;

  @Inject
  SlipPages(
      LiaisonFollowUps followUps,
      LiaisonDocuments documents,
      Directory directory,
      Called called,
      Exporting exporting) {
    this.followUps = followUps;
    this.documents = documents;
    this.directory = directory;
    this.called = called;
    this.exporting = exporting;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/liaison/slips/{message}", Access.SIGNED_IN, this::show).asking(Proof.IN_BULK),
        Page.post("/liaison/slips", Access.SIGNED_IN, this::handOut),
        Page.post("/liaison/paper", Access.SIGNED_IN, this::paper).asking(Proof.IN_BULK));
  }

  private Answer show(Visit visit) {
    var message = LiaisonMessageId.of(visit.name("message"));
    return Answer.page("pages/liaisonslips", "liaison.slips.title", view(visit, message, Map.of()));
  }

  private SlipsView view(Visit visit, LiaisonMessageId id, Map<String, String> errors) {
    var actor = visit.actor();
    var found =
        followUps
            .find(actor, id)
            .filter(one -> !one.message().isFromFamily())
            .orElseThrow(NoSuchPageException::new);
    boolean all = visit.has("all");
    var open = found.lines().stream().filter(one -> isOpen(found, one)).toList();
    var chosen = all ? open : followUps.withoutAccount(actor, id);
    requireLeave(visit, found.message(), chosen);
    var names =
        called.of(
            actor,
            visit.frame(),
            Stream.concat(open.stream(), chosen.stream())
                .flatMap(one -> Stream.of(one.pupil(), one.person()))
                .toList());
    var school =
        directory
            .findStructure(actor, found.message().structure())
            .map(Structure::name)
            .map(Names::place)
            .orElse("");
    var order = Called.order(visit.frame());
    return new SlipsView(
        found.message(),
        documents.of(actor, id).size(),
        slips(chosen, names, order),
        all,
        returns(found, names, order),
        school,
        errors);
  }

  private void requireLeave(Visit visit, LiaisonMessage message, List<Line> lines) {
    exporting.require(
        visit,
        new Export(
            Export.Kind.SHEET,
            "liaison-slips",
            visit.asked(),
            LiaisonBook.FOLLOW,
            Optional.of(message.structure()),
            lines.stream()
                .flatMap(one -> Stream.of(one.pupil(), one.person()))
                .collect(Collectors.toSet())));
  }

  private static boolean isOpen(LiaisonFollowUp found, Line line) {
    return line.standing().isPresent()
        && !found.isDone(line)
        && (found.isAsked(line) || !found.message().kind().isDecision());
  }

  private static List<Slip> slips(List<Line> lines, Called.Of names, Comparator<String> order) {
    return lines.stream()
        .map(one -> new Slip(key(one), names.full(one.pupil()), names.full(one.person())))
        .sorted(Comparator.comparing(Slip::pupil, order).thenComparing(Slip::guardian, order))
        .toList();
  }

  private static List<Choice> returns(
      LiaisonFollowUp found, Called.Of names, Comparator<String> order) {
    return found.lines().stream()
        .filter(one -> found.message().kind().asks() && found.isAsked(one) && !found.isDone(one))
        .map(
            one -> new Choice(key(one), names.full(one.pupil()) + " · " + names.full(one.person())))
        .sorted(Comparator.comparing(Choice::words, order))
        .toList();
  }

  private static String key(Line line) {
    return line.pupil() + "/" + line.person();
  }

  private static LiaisonThread thread(LiaisonMessageId message, String key) {
    var parts = key.split("/", -1);
    if (parts.length != 2) {
      throw new NoSuchPageException();
    }
    return new LiaisonThread(message, PersonId.of(parts[0]), PersonId.of(parts[1]));
  }

  private Answer handOut(Visit visit) {
    var message = LiaisonMessageId.of(visit.parameter("message"));
    try {
      followUps.handOut(
          visit.actor(),
          visit.parameters("slip").stream().limit(500).map(one -> thread(message, one)).toList());
      return SchoolPages.to(message, "handed");
    } catch (UnknownLiaisonMessageException none) {
      throw new NoSuchPageException();
    }
  }

  private Answer paper(Visit visit) {
    var message = LiaisonMessageId.of(visit.parameter("message"));
    var found = followUps.find(visit.actor(), message).orElseThrow(NoSuchPageException::new);
    var errors = new LinkedHashMap<String, String>();
    if (visit.parameter("who").isEmpty()) {
      errors.put("who", visit.frame().say("liaison.error.who"));
    }
    if (!found.message().text().choices().isEmpty() && !visit.has("choice")) {
      errors.put("choice", visit.frame().say("liaison.error.choice"));
    }
    if (!errors.isEmpty()) {
      return Answer.again(
          "pages/liaisonslips", "liaison.slips.title", view(visit, message, errors));
    }
    return enter(visit, thread(message, visit.parameter("who")));
  }

  private Answer enter(Visit visit, LiaisonThread back) {
    var sheet = new LiaisonSheet(back.message(), back.pupil(), visit.parameter("text"));
    try {
      followUps.onPaper(visit.actor(), sheet, back.guardian(), visit.parameter("choice"));
      return SchoolPages.to(back.message(), "paper");
    } catch (UnknownLiaisonMessageException none) {
      throw new NoSuchPageException();
    } catch (LiaisonRefusedException changed) {
      return SchoolPages.to(back.message(), "late");
    }
  }
}

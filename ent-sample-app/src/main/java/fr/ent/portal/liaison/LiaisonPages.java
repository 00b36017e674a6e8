package fr.ent.portal.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.liaison.ReadView.Said;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The book as families have it: what waits on top, one message, one button. */
@EntService
class LiaisonPages implements Room {
  private static final List<String> TOLD =
      List.of("signed", "acknowledged", "answered", "replied", "asked", "changed");

  private final LiaisonBook book;
  private final LiaisonDocuments documents;
  private final FamilyRows rows;
  private final SchoolLists lists;
  private final Called called;

  @Inject
  LiaisonPages(
      LiaisonBook book,
      LiaisonDocuments documents,
      FamilyRows rows,
      SchoolLists lists,
      Called called) {
    this.book = book;
    this.documents = documents;
    this.rows = rows;
    this.lists = lists;
    this.called = called;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/liaison", Access.SIGNED_IN, this::list),
        Page.get("/liaison/read/{message}/{pupil}", Access.SIGNED_IN, this::read),
        Page.post("/liaison/act", Access.SIGNED_IN, this::act),
        Page.post("/liaison/say", Access.SIGNED_IN, this::say));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(5, "liaison", "note", "/liaison", Access.SIGNED_IN));
  }

  private Answer list(Visit visit) {
    if (lists.isForSchool(visit.visitor())) {
      return lists.show(visit);
    }
    var all = rows.of(visit.actor(), visit.frame(), book.entries(visit.actor()));
    return Answer.page(
        "pages/liaison",
        "liaison.title",
        new BookView(
            all.stream().filter(one -> one.entry().isWaiting()).toList(),
            all.stream().filter(one -> !one.entry().isWaiting()).toList(),
            rows.asks(visit.actor(), visit.visitor()),
            told(visit)));
  }

  static String told(Visit visit) {
    return TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "";
  }

  private Answer read(Visit visit) {
    var message = LiaisonMessageId.of(visit.name("message"));
    var pupil = PersonId.of(visit.name("pupil"));
    var entry = book.open(visit.actor(), message, pupil).orElseThrow(NoSuchPageException::new);
    return Answer.page(
        "pages/liaisonread", "liaison.title", view(visit, entry, told(visit), Map.of()));
  }

  private ReadView view(Visit visit, LiaisonEntry entry, String told, Map<String, String> errors) {
    var carried = documents.of(visit.actor(), entry.message().id());
    return new ReadView(row(visit, entry), carried, said(visit, entry), told, errors);
  }

  private Row row(Visit visit, LiaisonEntry entry) {
    return rows.of(visit.actor(), visit.frame(), List.of(entry)).get(0);
  }

  private List<Said> said(Visit visit, LiaisonEntry entry) {
    var actor = visit.actor();
    var replies =
        book.replies(actor, new LiaisonThread(entry.message().id(), entry.pupil(), actor.person()));
    var names =
        called.of(
            actor, visit.frame(), replies.stream().flatMap(one -> one.author().stream()).toList());
    return replies.stream()
        .map(
            one ->
                new Said(
                    names.full(one.author()),
                    visit.frame().moment(one.at()),
                    one.text(),
                    one.fromSchool()))
        .toList();
  }

  private static LiaisonSheet sheet(Visit visit) {
    return new LiaisonSheet(
        LiaisonMessageId.of(visit.parameter("message")),
        PersonId.of(visit.parameter("pupil")),
        visit.parameter("text"));
  }

  private static String back(LiaisonSheet sheet, String told) {
    return "/liaison/read/" + sheet.message() + "/" + sheet.pupil() + "?told=" + told;
  }

  /** Signing is deliberate: who did not tick the box, or chose nothing, is asked again. */
  private Answer act(Visit visit) {
    var sheet = sheet(visit);
    try {
      var entry =
          book.open(visit.actor(), sheet.message(), sheet.pupil())
              .orElseThrow(NoSuchPageException::new);
      return act(visit, sheet, entry);
    } catch (LiaisonRefusedException refused) {
      return Answer.to(back(sheet, "changed"));
    } catch (UnknownLiaisonMessageException gone) {
      throw new NoSuchPageException();
    }
  }

  private Answer act(Visit visit, LiaisonSheet sheet, LiaisonEntry entry) {
    return switch (entry.message().kind()) {
      case TO_SIGN -> {
        if (!visit.has("sure")) {
          yield again(visit, entry, "sure");
        }
        book.sign(visit.actor(), sheet);
        yield Answer.to(back(sheet, "signed"));
      }
      case TO_ANSWER -> {
        if (!visit.has("choice")) {
          yield again(visit, entry, "choice");
        }
        book.answer(visit.actor(), sheet, visit.parameter("choice"));
        yield Answer.to(back(sheet, "answered"));
      }
      case TO_ACKNOWLEDGE, INFORMATION -> {
        book.acknowledge(visit.actor(), sheet);
        yield Answer.to(back(sheet, "acknowledged"));
      }
    };
  }

  private Answer again(Visit visit, LiaisonEntry entry, String field) {
    var sentence = visit.frame().say("liaison.error." + field);
    return Answer.again(
        "pages/liaisonread", "liaison.title", view(visit, entry, "", Map.of(field, sentence)));
  }

  private Answer say(Visit visit) {
    var sheet = sheet(visit);
    var entry =
        book.open(visit.actor(), sheet.message(), sheet.pupil())
            .orElseThrow(NoSuchPageException::new);
    var text = visit.parameter("reply");
    if (text.isEmpty() || text.length() > 2000) {
      return again(visit, entry, "reply");
    }
    try {
      book.reply(
          visit.actor(),
          new LiaisonThread(sheet.message(), sheet.pupil(), visit.actor().person()),
          text);
      return Answer.to(back(sheet, "replied"));
    } catch (LiaisonRefusedException withdrawn) {
      return Answer.to(back(sheet, "changed"));
    }
  }
}

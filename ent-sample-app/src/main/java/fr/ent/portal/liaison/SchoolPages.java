package fr.ent.portal.liaison;

import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.WriteView.Draft;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The school writes to families, follows, reminds, corrects, withdraws and answers. */
@EntService
class SchoolPages implements Room {
  private final LiaisonBook book;
  private final LiaisonDocuments documents;
  private final LiaisonFollowUps followUps;
  private final SchoolLists lists;
  private final Followed followed;

  @Inject
  SchoolPages(
      LiaisonBook book,
      LiaisonDocuments documents,
      LiaisonFollowUps followUps,
      SchoolLists lists,
      Followed followed) {
    this.book = book;
    this.documents = documents;
    this.followUps = followUps;
    this.lists = lists;
    this.followed = followed;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/liaison/write", Access.SIGNED_IN, this::form),
        Page.post("/liaison/write", Access.SIGNED_IN, this::write),
        Page.get("/liaison/sent/{message}", Access.SIGNED_IN, this::follow),
        Page.post("/liaison/sent/remind", Access.SIGNED_IN, this::remind),
        Page.post("/liaison/sent/correct", Access.SIGNED_IN, this::correct),
        Page.post("/liaison/sent/withdraw", Access.SIGNED_IN, this::withdraw),
        Page.post("/liaison/sent/answer", Access.SIGNED_IN, this::answer));
  }

  private Answer form(Visit visit) {
    return Answer.page("pages/liaisonwrite", "liaison.write.title", view(visit, Map.of()));
  }

  private WriteView view(Visit visit, Map<String, String> errors) {
    var groups = lists.groups(visit.actor(), LiaisonBook.WRITE);
    var draft = WriteForm.read(visit);
    boolean known = groups.stream().anyMatch(one -> one.value().equals(draft.group()));
    if (groups.isEmpty() || (!known && !draft.group().isEmpty())) {
      throw new NoSuchPageException();
    }
    return new WriteView(
        groups, known ? lists.pupils(visit, GroupId.of(draft.group())) : List.of(), draft, errors);
  }

  private Answer write(Visit visit) {
    var draft = WriteForm.read(visit);
    var errors = new HashMap<>(WriteForm.errors(draft, visit.frame()));
    if (draft.group().isEmpty()) {
      errors.put("group", visit.frame().say("liaison.error.group"));
    }
    var view = view(visit, errors);
    if (!errors.isEmpty()) {
      return Answer.again("pages/liaisonwrite", "liaison.write.title", view);
    }
    try {
      var files = DocumentPages.sent(visit);
      var message = documents.write(visit.actor(), WriteForm.draft(draft), files);
      return to(message.id(), "sent");
    } catch (LiaisonRefusedException refused) {
      errors.put("group", visit.frame().say("liaison.error.nobody"));
      return Answer.again("pages/liaisonwrite", "liaison.write.title", view(visit, errors));
    } catch (AttachmentRefusedException refused) {
      errors.put("document", visit.frame().say("liaison.error." + refused.reason()));
      return Answer.again("pages/liaisonwrite", "liaison.write.title", view(visit, errors));
    }
  }

  static Answer to(LiaisonMessageId message, String told) {
    return Answer.to("/liaison/sent/" + message + "?told=" + told);
  }

  private Answer follow(Visit visit) {
    var message = LiaisonMessageId.of(visit.name("message"));
    return Answer.page(
        "pages/liaisonfollow", "liaison.follow.title", followed.view(visit, message, Map.of()));
  }

  private static LiaisonMessageId message(Visit visit) {
    return LiaisonMessageId.of(visit.parameter("message"));
  }

  /** What the reader may not know of is no page; what cannot be done any more is told. */
  private static Answer doing(Visit visit, Supplier<String> work) {
    try {
      return to(message(visit), work.get());
    } catch (UnknownLiaisonMessageException none) {
      throw new NoSuchPageException();
    } catch (LiaisonRefusedException refused) {
      return to(message(visit), "late");
    }
  }

  private Answer remind(Visit visit) {
    return doing(
        visit,
        () -> followUps.remind(visit.actor(), message(visit)) > 0 ? "reminded" : "noreminder");
  }

  private Answer withdraw(Visit visit) {
    if (!visit.has("sure")) {
      throw new NoSuchPageException();
    }
    return doing(
        visit,
        () -> {
          book.withdraw(visit.actor(), message(visit));
          return "withdrawn";
        });
  }

  private Answer correct(Visit visit) {
    var message = message(visit);
    var found = followUps.find(visit.actor(), message).orElseThrow(NoSuchPageException::new);
    var read = WriteForm.read(visit);
    var draft =
        new Draft(
            "",
            List.of(),
            found.message().kind().name(),
            read.subject(),
            read.body(),
            read.choices(),
            read.due());
    var errors = WriteForm.errors(draft, visit.frame());
    if (!errors.isEmpty()) {
      return Answer.again(
          "pages/liaisonfollow", "liaison.follow.title", followed.view(visit, message, errors));
    }
    return doing(
        visit,
        () -> {
          book.correct(visit.actor(), message, WriteForm.text(draft));
          return "corrected";
        });
  }

  private Answer answer(Visit visit) {
    var thread =
        new LiaisonThread(
            message(visit),
            PersonId.of(visit.parameter("pupil")),
            PersonId.of(visit.parameter("guardian")));
    var text = visit.parameter("reply");
    if (text.isEmpty() || text.length() > 2000) {
      var errors = Map.of("reply", visit.frame().say("liaison.error.reply"));
      return Answer.again(
          "pages/liaisonfollow",
          "liaison.follow.title",
          followed.view(visit, thread.message(), errors));
    }
    return doing(
        visit,
        () -> {
          book.reply(visit.actor(), thread, text);
          return "replied";
        });
  }
}

package fr.ent.portal.liaison;

import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.attachments.AttachmentRefusedException.Reason;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Upload;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** The documents that a message carries, one by one. */
@EntService
class DocumentPages implements Room {
  private static final long LARGEST = 5L << 20;
  private static final int MOST = 5;

  private final LiaisonDocuments documents;

  @Inject
  DocumentPages(LiaisonDocuments documents) {
    this.documents = documents;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/liaison/documents/{message}", Access.SIGNED_IN, this::read));
  }

  /** A browser never guesses what it is: the policy of every page forbids that. */
  private Answer read(Visit visit) {
    var message = LiaisonMessageId.of(visit.name("message"));
    var known =
        documents.of(visit.actor(), message).stream()
            .filter(one -> Integer.toString(one.number()).equals(visit.parameter("number")))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    return documents
        .read(visit.actor(), message, known.number())
        .map(content -> new Answer.Bytes(content, known.type(), false))
        .orElseThrow(NoSuchPageException::new);
  }

  /**
   * Read the files of a form, none of which is larger than is taken.
   *
   * @throws AttachmentRefusedException before more is read than is taken
   */
  static List<byte[]> sent(Visit visit) {
    var files = visit.files("document");
    if (files.size() > MOST) {
      throw new AttachmentRefusedException(Reason.TOO_MANY);
    }
    if (files.stream().anyMatch(one -> one.size() > LARGEST)) {
      throw new AttachmentRefusedException(Reason.TOO_LARGE);
    }
    return files.stream().map(Upload::bytes).toList();
  }
}

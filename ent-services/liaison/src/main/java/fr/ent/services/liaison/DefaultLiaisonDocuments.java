package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocument;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessage.State;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.attachments.AttachmentCheck;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Documents beside our own book: at most {@code ent.liaison.documents.most} (5) to a message, each
 * at most {@code ent.liaison.documents.size} bytes (5 MiB). Messages of another book carry none:
 * documents go with the rows of their message.
 */
@EntService
class DefaultLiaisonDocuments implements LiaisonDocuments {
  private static final int FIVE_MIB = 5 << 20;

  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;
  private final AttachmentCheck check;
  private final Database database;
  private final int most;
  private final int largest;

  @Inject
  DefaultLiaisonDocuments(
      LiaisonBook book,
      LiaisonFollowUps followUps,
      AttachmentCheck check,
      Database database,
      Settings settings) {
    this.book = book;
    this.followUps = followUps;
    this.check = check;
    this.database = database;
    this.most = settings.number("ent.liaison.documents.most", 5);
    this.largest = settings.number("ent.liaison.documents.size", FIVE_MIB);
  }

  /** Whoever may not write is refused before anybody looks at what they send. */
  @Atomic
  @Override
  public LiaisonMessage write(Actor actor, LiaisonDraft draft, List<byte[]> documents) {
    var message = book.write(actor, draft);
    if (documents.size() > (isOurs(message) ? most : 0)) {
      throw new AttachmentRefusedException(AttachmentRefusedException.Reason.TOO_MANY);
    }
    var shelf = new DocumentShelf(database.handle());
    for (int i = 0; i < documents.size(); i++) {
      shelf.keep(message.id(), i + 1, check.check(documents.get(i), largest));
    }
    return message;
  }

  private boolean isOurs(LiaisonMessage message) {
    return new MessageShelf(database.handle(), message.sent()).find(message.id()).isPresent();
  }

  @Override
  public List<LiaisonDocument> of(Actor actor, LiaisonMessageId message) {
    return isFor(actor, message)
        ? database.inTerritory(actor.territory(), handle -> new DocumentShelf(handle).of(message))
        : List.of();
  }

  @Override
  public Optional<byte[]> read(Actor actor, LiaisonMessageId message, int number) {
    return isFor(actor, message)
        ? database.inTerritory(
            actor.territory(), handle -> new DocumentShelf(handle).read(message, number))
        : Optional.empty();
  }

  private boolean isFor(Actor actor, LiaisonMessageId message) {
    return book.entries(actor).stream()
            .map(one -> one.message())
            .anyMatch(one -> one.id().equals(message) && one.state() != State.WITHDRAWN)
        || followUps.find(actor, message).isPresent();
  }
}

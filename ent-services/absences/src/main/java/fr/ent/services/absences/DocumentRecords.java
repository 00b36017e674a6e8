package fr.ent.services.absences;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.access.Actor;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.attachments.Attachment;
import fr.ent.core.attachments.AttachmentPieces;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;

/** The shelf of documents. */
@EntService
class DocumentRecords {
  private static final String PIECES = "absences.document_part";

  private final Database database;
  private final Clock clock;

  @Inject
  DocumentRecords(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keep one, in the transaction that is open. */
  void keep(Actor actor, ExplanationId explanation, Attachment document) {
    var content = document.content();
    var id = DocumentId.random().value();
    database
        .handle()
        .execute(
            """
            insert into absences.document
              (id, explanation, type, size, sha256, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """,
            id,
            explanation.value(),
            document.type(),
            content.length,
            Sha256.print(content),
            actor.person().value(),
            Timestamp.from(clock.instant()));
    new AttachmentPieces(database.handle(), PIECES).keep(id, content);
  }

  byte[] read(Actor actor, DocumentId document) {
    return database.inTerritory(
        actor.territory(), handle -> new AttachmentPieces(handle, PIECES).read(document.value()));
  }
}

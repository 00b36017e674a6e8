package fr.ent.services.absences;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.access.Actor;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;

/** The shelf of documents, in pieces that a connection carries lightly. */
@EntService
class DocumentRecords {
  private static final int PIECE = 256 << 10;

  private final Database database;
  private final Clock clock;

  @Inject
  DocumentRecords(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keep one, in the transaction that is open. */
  void keep(Actor actor, ExplanationId explanation, String type, byte[] content) {
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
            type,
            content.length,
            Sha256.print(content),
            actor.person().value(),
            Timestamp.from(clock.instant()));
    var batch =
        database
            .handle()
            .prepareBatch(
                "insert into absences.document_part (document, number, content)"
                    + " values (:document, :number, :content)");
    for (int at = 0; at < content.length; at += PIECE) {
      batch
          .bind("document", id)
          .bind("number", at / PIECE)
          .bind("content", Arrays.copyOfRange(content, at, Math.min(at + PIECE, content.length)))
          .add();
    }
    batch.execute();
  }

  byte[] read(Actor actor, DocumentId document) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var content = new ByteArrayOutputStream();
          handle
              .createQuery(
                  "select content from absences.document_part where document = ? order by number")
              .bind(0, document.value())
              .map((row, context) -> row.getBytes(1))
              .forEach(content::writeBytes);
          return content.toByteArray();
        });
  }
}

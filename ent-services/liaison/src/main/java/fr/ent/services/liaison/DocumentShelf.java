package fr.ent.services.liaison;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.liaison.LiaisonDocument;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.core.Sha256;
import fr.ent.core.attachments.Attachment;
import fr.ent.core.attachments.AttachmentPieces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The documents of messages, in the transaction that is open. */
final class DocumentShelf {
  private static final String PIECES = "liaison.document_part";

  private final Handle handle;

  DocumentShelf(Handle handle) {
    this.handle = handle;
  }

  void keep(LiaisonMessageId message, int number, Attachment document) {
    var id = UUID.randomUUID();
    var content = document.content();
    handle.execute(
        """
        insert into liaison.document (id, message, number, type, size, sha256)
        values (?, ?, ?, ?, ?, ?)""",
        id,
        message.value(),
        number,
        document.type(),
        content.length,
        Sha256.print(content));
    new AttachmentPieces(handle, PIECES).keep(id, content);
  }

  List<LiaisonDocument> of(LiaisonMessageId message) {
    return handle
        .createQuery(
            "select number, type, size from liaison.document where message = ? order by number")
        .bind(0, message.value())
        .map(
            (row, context) ->
                new LiaisonDocument(
                    row.getInt("number"), row.getString("type"), row.getInt("size")))
        .collect(toUnmodifiableList());
  }

  Optional<byte[]> read(LiaisonMessageId message, int number) {
    return handle
        .createQuery("select id from liaison.document where message = ? and number = ?")
        .bind(0, message.value())
        .bind(1, number)
        .map((row, context) -> Rows.uuid(row, "id"))
        .findFirst()
        .map(id -> new AttachmentPieces(handle, PIECES).read(id));
  }
}

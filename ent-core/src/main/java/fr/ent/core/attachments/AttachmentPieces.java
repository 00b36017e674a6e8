package fr.ent.core.attachments;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.apiguardian.api.API;
import org.jdbi.v3.core.Handle;

/**
 * The shelf of what documents hold, in pieces that a connection carries lightly, in the transaction
 * that is open. Its table has the columns {@code document}, {@code number} and {@code content}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AttachmentPieces {
  private static final int PIECE = 256 << 10;

  private final Handle handle;
  private final String table;

  /**
   * Say where the pieces are.
   *
   * @param table with its schema, as the service's own code names it
   */
  public AttachmentPieces(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
  }

  /** Keep a document. */
  public void keep(UUID document, byte[] content) {
    var batch =
        handle
            .prepareBatch(
                "insert into <table> (document, number, content)"
                    + " values (:document, :number, :content)")
            .define("table", table);
    for (int at = 0; at < content.length; at += PIECE) {
      batch
          .bind("document", document)
          .bind("number", at / PIECE)
          .bind("content", Arrays.copyOfRange(content, at, Math.min(at + PIECE, content.length)))
          .add();
    }
    batch.execute();
  }

  /** Read a document; nothing of one that is not there. */
  public byte[] read(UUID document) {
    var content = new ByteArrayOutputStream();
    handle
        .createQuery("select content from <table> where document = :document order by number")
        .define("table", table)
        .bind("document", document)
        .map((row, context) -> row.getBytes(1))
        .forEach(content::writeBytes);
    return content.toByteArray();
  }
}

package fr.ent.services.absences;

import fr.ent.api.absences.AttachmentScanner;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.access.Actor;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/**
 * What families add to what they say: at most {@code ent.absences.documents.most} (5), each at most
 * {@code ent.absences.documents.size} bytes (5 MiB), of a kind known by its content.
 */
@EntService
class Documents {
  private static final int FIVE_MIB = 5 << 20;

  private final Instance<AttachmentScanner> scanners;
  private final DocumentRecords records;
  private final int most;
  private final int largest;

  @Inject
  Documents(@Any Instance<AttachmentScanner> scanners, DocumentRecords records, Settings settings) {
    this.scanners = scanners;
    this.records = records;
    this.most = settings.number("ent.absences.documents.most", 5);
    this.largest = settings.number("ent.absences.documents.size", FIVE_MIB);
  }

  /** Keep a document, in the transaction that is open. */
  void add(Actor actor, Explanation explanation, byte[] content) {
    if (content.length > largest) {
      throw new ExplanationRefusedException(Reason.TOO_LARGE);
    }
    if (explanation.documents().size() >= most) {
      throw new ExplanationRefusedException(Reason.TOO_MANY);
    }
    var kind = DocumentKind.of(content);
    requireClean(content);
    records.keep(actor, explanation.id(), kind.type(), kind.stripped(content));
  }

  private void requireClean(byte[] content) {
    try {
      if (!scanners.stream().allMatch(one -> one.isClean(content.clone()))) {
        throw new ExplanationRefusedException(Reason.HARMFUL);
      }
    } catch (UncheckedIOException silent) {
      throw new ExplanationRefusedException(Reason.NOT_SCANNED);
    }
  }

  byte[] read(Actor actor, DocumentId document) {
    return records.read(actor, document);
  }
}

package fr.ent.services.absences;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.access.Actor;
import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.attachments.AttachmentCheck;
import jakarta.inject.Inject;

/**
 * What families add to what they say: at most {@code ent.absences.documents.most} (5), each at most
 * {@code ent.absences.documents.size} bytes (5 MiB), of a kind known by its content.
 */
@EntService
class Documents {
  private static final int FIVE_MIB = 5 << 20;

  private final AttachmentCheck check;
  private final DocumentRecords records;
  private final int most;
  private final int largest;

  @Inject
  Documents(AttachmentCheck check, DocumentRecords records, Settings settings) {
    this.check = check;
    this.records = records;
    this.most = settings.number("ent.absences.documents.most", 5);
    this.largest = settings.number("ent.absences.documents.size", FIVE_MIB);
  }

  /** Keep a document, in the transaction that is open. */
  void add(Actor actor, Explanation explanation, byte[] content) {
    if (explanation.documents().size() >= most) {
      throw new ExplanationRefusedException(Reason.TOO_MANY);
    }
    try {
      records.keep(actor, explanation.id(), check.check(content, largest));
    } catch (AttachmentRefusedException refused) {
      throw new ExplanationRefusedException(Reason.valueOf(refused.reason().name()));
    }
  }

  byte[] read(Actor actor, DocumentId document) {
    return records.read(actor, document);
  }
}

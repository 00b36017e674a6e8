package fr.ent.core.attachments;

import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.attachments.AttachmentRefusedException.Reason;
import fr.ent.api.attachments.AttachmentScanner;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** Asks every scanner that is there. */
@EntService
class ScannedAttachments implements AttachmentCheck {
  private final Instance<AttachmentScanner> scanners;

  @Inject
  ScannedAttachments(@Any Instance<AttachmentScanner> scanners) {
    this.scanners = scanners;
  }

  @Override
  public Attachment check(byte[] content, int largest) {
    if (content.length > largest) {
      throw new AttachmentRefusedException(Reason.TOO_LARGE);
    }
    var kind = AttachmentKind.of(content);
    requireClean(content);
    return new Attachment(kind.type(), kind.stripped(content));
  }

  private void requireClean(byte[] content) {
    try {
      if (!scanners.stream().allMatch(one -> one.isClean(content.clone()))) {
        throw new AttachmentRefusedException(Reason.HARMFUL);
      }
    } catch (UncheckedIOException silent) {
      throw new AttachmentRefusedException(Reason.NOT_SCANNED);
    }
  }
}

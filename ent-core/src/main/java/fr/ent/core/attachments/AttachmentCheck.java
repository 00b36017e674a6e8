package fr.ent.core.attachments;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Looks at documents before they are kept: how large, of which kind, and whether harmful. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AttachmentCheck {
  /**
   * Look at a document.
   *
   * @param largest how many bytes are taken
   * @throws fr.ent.api.attachments.AttachmentRefusedException with its reason
   */
  Attachment check(byte[] content, int largest);
}

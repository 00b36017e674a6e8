package fr.ent.api.attachments;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import org.apiguardian.api.API;

/**
 * Looks for harm in documents that people send (fr: antivirus). Any number may be there; all are
 * asked.
 *
 * <p>Safe for use by several threads.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface AttachmentScanner {
  /**
   * Tell whether nothing harmful was found.
   *
   * @throws java.io.UncheckedIOException if it cannot tell now: then nothing is taken
   */
  boolean isClean(byte[] content);
}

package fr.ent.api.attachments;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** Tells why a document is not taken; then nothing was kept. */
@API(status = EXPERIMENTAL, since = "0.1")
public class AttachmentRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** It is larger than is taken. */
    TOO_LARGE,
    /** There are more than are taken. */
    TOO_MANY,
    /** It is neither a PDF nor a JPEG or PNG picture, whatever it is named. */
    UNKNOWN_KIND,
    /** The picture would be too large once it is unpacked. */
    TOO_MANY_PIXELS,
    /** A scanner found something harmful. */
    HARMFUL,
    /** The scanner does not answer: it is worth trying again later. */
    NOT_SCANNED
  }

  public AttachmentRefusedException(Reason reason) {
    super("document refused: " + reason);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}

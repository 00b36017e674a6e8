package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why an explanation or a document is not taken; nothing of it was kept. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ExplanationRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such explanation, or none that the actor may know of. */
    NOT_FOUND,
    /** The school does not offer this reason. */
    UNKNOWN_REASON,
    /** The time is more than a year away. */
    TOO_FAR,
    /** The school has judged it already. */
    SETTLED,
    /** The document is larger than the school takes. */
    TOO_LARGE,
    /** There are as many documents as the school takes. */
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

  private final Reason reason;

  public ExplanationRefusedException(Reason reason) {
    super("explanation refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}

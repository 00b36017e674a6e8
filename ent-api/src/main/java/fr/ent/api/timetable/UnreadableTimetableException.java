package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a file was refused as a whole; nothing of it is kept (fr: fichier refusé). */
@API(status = EXPERIMENTAL, since = "0.1")
public class UnreadableTimetableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It is none of the files that can be read. */
    UNKNOWN_FORMAT,
    /** It ends in the middle. */
    TRUNCATED,
    /** It is damaged, or not written as its format has it. */
    MALFORMED,
    /** It, or what it unpacks to, is larger than any timetable. */
    TOO_LARGE,
    /** It declares entities or points outside itself. */
    ENTITY,
    /** An archive that names files outside its folder, or one file twice. */
    ARCHIVE,
    /** It is encrypted, and no key is set up here. */
    NO_KEY,
    /** It is encrypted for somebody else, or with another key. */
    WRONG_KEY,
    /** It was changed after it was encrypted. */
    TAMPERED,
    /** It is of another school. */
    OTHER_SCHOOL,
    /** It is of another school year. */
    OTHER_YEAR,
    /** It holds nothing to import. */
    EMPTY
  }

  private final Reason reason;

  public UnreadableTimetableException(Reason reason) {
    super("the timetable was refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}

package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: its kind, its causes and where they came from, without their
 * words. A database or a parser quotes in them what it was given, and that may be somebody's name
 * (SEC-18). Only that a disk is full is said still.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Wordless extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DISK_FULL = "No space left on device";
  private static final int DEEPEST = 20;

  private Wordless(Throwable failure, int depth) {
    super(told(failure), cause(failure, depth));
    setStackTrace(failure.getStackTrace());
  }

  /** Take the words from a failure. */
  public static Wordless of(Throwable failure) {
    return new Wordless(failure, 0);
  }

  private static String told(Throwable failure) {
    var kind = failure.getClass().getName();
    boolean full = String.valueOf(failure.getMessage()).contains(DISK_FULL);
    return full ? kind + ": " + DISK_FULL : kind;
  }

  /** A cause may lead back to where it began. */
  private static @Nullable Throwable cause(Throwable failure, int depth) {
    var cause = failure.getCause();
    return cause == null || depth == DEEPEST ? null : new Wordless(cause, depth + 1);
  }
}

package fr.ent.portal;

import fr.ent.core.StartRefusedException;
import fr.ent.portal.words.Dictionary;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log; that the disk is full is told in one sentence instead of a trace, each time that
 * somebody stumbles over it.
 */
public final class LogFormatter extends Formatter {
  private final Formatter usual = new SimpleFormatter();

  /** Tell whether a failure comes from a disk without room. */
  static boolean isDiskFull(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  static StartRefusedException diskFull() {
    return StartRefusedException.in(Dictionary.class, "disk-full");
  }

  @Override
  public String format(LogRecord told) {
    if (!isDiskFull(told.getThrown())) {
      return usual.format(told);
    }
    var sentence = diskFull();
    var shorter = new LogRecord(told.getLevel(), sentence.inFrench() + " " + sentence.getMessage());
    shorter.setLoggerName(told.getLoggerName());
    shorter.setInstant(told.getInstant());
    return usual.format(shorter);
  }
}

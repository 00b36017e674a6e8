package fr.ent.portal.matrix;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears whatever is logged, with the failures and why they came. Ours say all they can. */
final class HeardLog extends Handler implements AutoCloseable {
  private static final Logger ALL = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("fr.ent");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level before = OURS.getLevel();

  private HeardLog() {
    setLevel(Level.ALL);
  }

  static HeardLog begin() {
    var heard = new HeardLog();
    ALL.addHandler(heard);
    OURS.setLevel(Level.ALL);
    return heard;
  }

  /** List what was heard. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    var text = new StringWriter();
    text.append(new SimpleFormatter().formatMessage(line));
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {
    // every line is kept as it comes
  }

  @Override
  public void close() {
    ALL.removeHandler(this);
    OURS.setLevel(before);
  }
}

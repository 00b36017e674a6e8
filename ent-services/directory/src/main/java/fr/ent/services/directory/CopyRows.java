package fr.ent.services.directory;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table on their way by COPY, in its text form; sent in small parts, which a small heap
 * likes.
 */
final class CopyRows {
  private static final int FULL = 1 << 17;

  private final CopyLine line;
  private final String statement;
  private final StringBuilder rows = new StringBuilder(FULL + 4096);
  private boolean first = true;

  CopyRows(CopyLine line, String table) {
    this.line = line;
    this.statement = "copy " + table + " from stdin";
  }

  CopyRows text(@Nullable String value) {
    next();
    if (value == null) {
      rows.append("\\N");
    } else {
      escape(value);
    }
    return this;
  }

  CopyRows text(Optional<?> value) {
    return text(value.map(Object::toString).orElse(null));
  }

  CopyRows number(long value) {
    next();
    rows.append(value);
    return this;
  }

  CopyRows flag(boolean value) {
    next();
    rows.append(value ? 't' : 'f');
    return this;
  }

  CopyRows list(Collection<String> values) {
    next();
    rows.append('{');
    boolean later = false;
    for (var value : values) {
      rows.append(later ? ",\"" : "\"");
      escape(value.replace("\\", "\\\\").replace("\"", "\\\""));
      rows.append('"');
      later = true;
    }
    rows.append('}');
    return this;
  }

  void end() {
    rows.append('\n');
    first = true;
    if (rows.length() > FULL) {
      send();
    }
  }

  void send() {
    if (rows.length() == 0) {
      return;
    }
    line.send(statement, rows.toString());
    rows.setLength(0);
  }

  private void next() {
    if (!first) {
      rows.append('\t');
    }
    first = false;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }
}

package fr.ent.services.simulators.academy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list shipped with this package, one entry a line, comments aside. */
final class Stock {
  private Stock() {}

  static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String name) {
    var in = Stock.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the list " + name + " is missing from the jar");
    }
    return in;
  }

  /** The comma-separated values of the line that begins with {@code label:}. */
  static List<String> values(List<String> lines, String label) {
    for (String line : lines) {
      if (line.startsWith(label + ":")) {
        return List.of(line.substring(label.length() + 1).strip().split(","));
      }
    }
    throw new IllegalStateException("no line " + label + " in a list of the jar");
  }
}

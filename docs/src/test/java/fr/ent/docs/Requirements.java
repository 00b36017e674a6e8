package fr.ent.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The requirements of the SDET, as the project counts them. */
final class Requirements {
  /** One of them. */
  record Requirement(String id, String group, String text, String level) {}

  private Requirements() {}

  static List<Requirement> read() {
    return lines("/sdet-requirements.csv").stream()
        .skip(1)
        .map(Requirements::fields)
        .map(f -> new Requirement(f.get(0), f.get(1), f.get(3), f.get(4)))
        .toList();
  }

  /** List the ids of the project's own goals, {@code SEC-7}. */
  static List<String> goals() {
    return lines("/quality-goals.txt");
  }

  private static List<String> lines(String resource) {
    try (var in =
        Objects.requireNonNull(Requirements.class.getResourceAsStream(resource), resource)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Commas inside quotes belong to the field; a doubled quote is a quote. */
  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}

package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Lists of words delivered with this package, {@code key=word word word}. */
final class AafWords {
  private AafWords() {}

  static Map<String, List<String>> load(String name) {
    var properties = new Properties();
    try (var in = Objects.requireNonNull(AafWords.class.getResourceAsStream(name + ".properties"));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var words = new HashMap<String, List<String>>();
    for (var key : properties.stringPropertyNames()) {
      words.put(key, List.of(properties.getProperty(key).strip().split("\\s+")));
    }
    return Map.copyOf(words);
  }
}

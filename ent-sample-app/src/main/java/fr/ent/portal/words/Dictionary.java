package fr.ent.portal.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Holds every sentence of the portal in every language (fr: libellés). */
@Shared
public class Dictionary {
  private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

  public Dictionary() {
    for (var language : Language.values()) {
      sentences.put(language, read("messages_" + language.tag() + ".properties"));
    }
  }

  /** Speak a language. */
  public Words in(Language language) {
    return new Words(language, sentencesIn(language));
  }

  /** List the keys that a language has. */
  public Set<String> keysIn(Language language) {
    return sentencesIn(language).stringPropertyNames();
  }

  private Properties sentencesIn(Language language) {
    return Objects.requireNonNull(sentences.get(language));
  }

  private static Properties read(String name) {
    var properties = new Properties();
    var stream = Objects.requireNonNull(Dictionary.class.getResourceAsStream(name), name);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

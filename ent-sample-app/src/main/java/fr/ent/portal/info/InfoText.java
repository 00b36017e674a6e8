package fr.ent.portal.info;

import fr.ent.portal.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A page of text, read from the bundle: {@code info.NAME.1}, {@code info.NAME.1.1} and so on. */
public record InfoText(String lead, List<Part> parts) {
  /** A heading and its paragraphs. */
  public record Part(String heading, List<String> lines) {}

  static InfoText read(Words words, String name) {
    var parts = new ArrayList<Part>();
    for (int i = 1; has(words, "info." + name + "." + i); i++) {
      var key = "info." + name + "." + i;
      var lines = new ArrayList<String>();
      for (int j = 1; has(words, key + "." + j); j++) {
        lines.add(words.say(key + "." + j));
      }
      parts.add(new Part(words.say(key), List.copyOf(lines)));
    }
    return new InfoText(words.say("info." + name + ".lead"), List.copyOf(parts));
  }

  private static boolean has(Words words, String key) {
    return !words.sayOr(key, "").isEmpty();
  }
}

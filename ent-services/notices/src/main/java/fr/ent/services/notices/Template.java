package fr.ent.services.notices;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with places, {@code {pupil}}, and parts in square brackets that are left out where a place
 * in them is empty.
 */
record Template(String subject, String text, String brief) {
  private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)\\]");
  static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  /** Words with every place filled. */
  Template fill(Map<String, String> values) {
    return new Template(
        oneLine(fill(subject, values)), fill(text, values), oneLine(fill(brief, values)));
  }

  private static String fill(String words, Map<String, String> values) {
    var whole =
        PART.matcher(words)
            .replaceAll(
                part -> {
                  var inside = part.group(1);
                  boolean empty =
                      placesIn(inside).stream()
                          .anyMatch(place -> values.getOrDefault(place, "").isEmpty());
                  return Matcher.quoteReplacement(empty ? "" : inside);
                });
    return PLACE
        .matcher(whole)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\s&&[^\\u00a0\\u202f]]+", " ").strip();
  }

  static Set<String> placesIn(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> places() {
    return placesIn(subject + text + brief);
  }
}

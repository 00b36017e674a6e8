package fr.ent.portal.home;

import java.util.Comparator;
import java.util.List;

/**
 * Something that waits for this person (fr: chose à faire).
 *
 * @param kind {@code bad}, {@code careful} or {@code info}
 * @param verb what the button says
 */
public record Todo(String kind, String icon, String title, String text, String verb, String path) {
  private static final List<String> KINDS = List.of("bad", "careful", "info");

  /** What presses comes first. */
  static final Comparator<Todo> URGENT_FIRST =
      Comparator.comparingInt(one -> KINDS.indexOf(one.kind()));
}

package fr.ent.portal.web;

import java.util.Map;

/** The same, with what was typed already: nothing has to be typed twice (fr: saisie reprise). */
public interface SentForm extends FormErrors {
  /** What was typed, by field. */
  Map<String, String> sent();

  /** Tell what was typed in a field. */
  default String sent(String field) {
    return sent().getOrDefault(field, "");
  }
}

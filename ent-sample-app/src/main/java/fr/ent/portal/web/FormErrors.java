package fr.ent.portal.web;

import java.util.Map;

/** A page whose form may come back to be put right (fr: erreurs de saisie). */
public interface FormErrors {
  /** What is wrong, by field, in words. */
  Map<String, String> errors();

  /** Tell what is wrong with a field; empty where nothing is. */
  default String error(String field) {
    return errors().getOrDefault(field, "");
  }
}

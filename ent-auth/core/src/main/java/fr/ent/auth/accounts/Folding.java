package fr.ent.auth.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** Words in lower case, without accents or punctuation. */
final class Folding {
  private Folding() {}

  /** Keep letters and digits only. */
  static String of(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^a-z0-9]", "");
  }
}

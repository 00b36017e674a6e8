package fr.ent.auth.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in lower case, without accents or punctuation. */
final class Folding {
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");

  private Folding() {}

  /** Keep letters and digits only. */
  static String of(String text) {
    var plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return OTHERS.matcher(plain).replaceAll("");
  }
}

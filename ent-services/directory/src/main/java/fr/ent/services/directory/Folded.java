package fr.ent.services.directory;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are searched: lower case, without accents, ligatures or punctuation. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    var plain = new StringBuilder(text.length() + 1);
    var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        gap = false;
        append(plain, c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, char c) {
    switch (c) {
      case 'œ' -> plain.append("oe");
      case 'æ' -> plain.append("ae");
      case 'ß' -> plain.append("ss");
      case 'ø' -> plain.append('o');
      case 'ł' -> plain.append('l');
      case 'đ' -> plain.append('d');
      default -> plain.append(c);
    }
  }
}

package fr.ent.portal.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes as people write them the names that feeds send in capitals (fr: casse des noms). What is
 * kept stays as it was sent.
 */
public final class Names {
  private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]+");
  private static final Pattern LEVEL_TWICE =
      Pattern.compile("^(\\d)(?:EME|ÈME|ERE|ÈRE|NDE)\\s+(?=\\1)");
  private static final Pattern WORD_TWICE = Pattern.compile("^(\\S+)\\s+(?=\\1(?:\\P{L}|$))");

  private Names() {}

  /**
   * Write the name of a person: {@code LE GOFF} is Le Goff, {@code D'ARC} is D'Arc. A word that has
   * small letters, or one letter only, is left as it is.
   */
  public static String person(String name) {
    var spaced = name.strip().replaceAll(" {2,}", " ");
    return WORD.matcher(spaced).replaceAll(word -> quoted(small(word.group())));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String small(String word) {
    if (word.codePoints().anyMatch(Character::isLowerCase)) {
      return word;
    }
    var written = new StringBuilder();
    boolean inside = false;
    for (int letter : word.codePoints().toArray()) {
      written.appendCodePoint(inside ? Character.toLowerCase(letter) : letter);
      inside = Character.isLetter(letter) || (inside && isMark(letter));
    }
    return written.toString();
  }

  /** An accent that follows its letter, as some feeds write them, or a soft hyphen. */
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /**
   * Write the label of a class or group as the school says it: {@code 6EME 6EME 1} is 6ᵉ 1, {@code
   * 3EME 3C} is 3C.
   */
  public static String group(String label) {
    var spaced = label.strip().replaceAll("\\s+", " ");
    var once = WORD_TWICE.matcher(LEVEL_TWICE.matcher(spaced).replaceFirst("")).replaceFirst("");
    return once.replaceAll("\\b(\\d)[EÈ]ME(?!\\p{L})", "$1ᵉ")
        .replaceAll("\\b1[EÈ]RE(?!\\p{L})", "1ʳᵉ")
        .replaceAll("\\b2NDE(?!\\p{L})", "2ᵈᵉ");
  }
}

package fr.ent.services.directory.aaf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Tidies values: resolves escapes that survived the parser, composes accents, turns blanks of every
 * width into a space and drops characters that are not seen. Text that needs none of it, which is
 * nearly all, is returned as it is.
 */
final class AafText {
  private static final int LONGEST_NAME = 10;
  private static final int ESCAPED_TWICE = 3;
  private static final Map<String, Integer> NAMED = named();

  private AafText() {}

  static String tidy(String raw) {
    return isTidy(raw) ? raw : repair(raw);
  }

  /** Tell whether a text still holds escapes. */
  static boolean isEscaped(String raw) {
    return raw.indexOf('&') >= 0 && !unescape(raw).equals(raw);
  }

  private static boolean isTidy(String text) {
    int length = text.length();
    if (length == 0) {
      return true;
    }
    if (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '&' || (c >= 0x7f && (c < 0xa1 || c == 0xad || c > 0x17f))) {
        return false;
      }
    }
    return true;
  }

  private static String repair(String raw) {
    var text = raw;
    for (int i = 0; i < ESCAPED_TWICE && text.indexOf('&') >= 0; i++) {
      text = unescape(text);
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        clean.append(' ');
      } else if (!isUnseen(c)) {
        clean.append(c);
      }
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }

  private static boolean isBlank(char c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  // Format characters: soft hyphen, zero-width, marks that change the direction of what follows.
  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
  }

  private static String unescape(String text) {
    var out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      out.append(text, from, at);
      int end = text.indexOf(';', at);
      int code = end < 0 || end - at > LONGEST_NAME ? -1 : codePoint(text.substring(at + 1, end));
      if (code < 0) {
        out.append('&');
        from = at + 1;
      } else {
        out.appendCodePoint(code);
        from = end + 1;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int codePoint(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, -1);
    }
    try {
      boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
      int code =
          hexadecimal
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
      return code > 0 && Character.isValidCodePoint(code) && !surrogate ? code : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Map<String, Integer> named() {
    var named = new HashMap<String, Integer>();
    AafWords.load("entities").forEach((name, code) -> named.put(name, Integer.decode(code.get(0))));
    return Map.copyOf(named);
  }
}

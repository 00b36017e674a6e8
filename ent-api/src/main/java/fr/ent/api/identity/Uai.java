package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Names a school or service nationally: seven digits and a check letter (fr: UAI, unité
 * administrative immatriculée).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Uai(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{7}[A-Z]");

  public Uai {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a UAI has seven digits and a capital letter");
    }
  }

  public static Uai of(String value) {
    return new Uai(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  /**
   * Tell whether the letter is the one that the number asks for. Real feeds hold codes where it is
   * not: warn, do not refuse.
   */
  public boolean hasRightLetter() {
    return value.charAt(7) == letterOf(value.substring(0, 7));
  }

  /** Make a code from its seven digits. */
  public static Uai ofNumber(String digits) {
    return new Uai(digits + letterOf(digits));
  }

  private static char letterOf(String digits) {
    return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length());
  }

  @Override
  public String toString() {
    return value;
  }
}

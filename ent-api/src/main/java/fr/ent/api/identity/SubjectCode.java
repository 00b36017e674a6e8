package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Codes a subject (fr: code matière). Text, not a number: {@code 006600} and {@code 6600} differ.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SubjectCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,10}");

  public SubjectCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a subject code has 1 to 10 digits or capitals");
    }
  }

  public static SubjectCode of(String value) {
    return new SubjectCode(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** Tell whether it has the six digits of the national nomenclature. */
  public boolean isNational() {
    return value.length() == 6 && value.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return value;
  }
}

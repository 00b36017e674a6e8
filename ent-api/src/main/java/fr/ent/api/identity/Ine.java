package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Names a pupil nationally (fr: INE, identifiant national élève). Its text form hides it: it is
 * personal data.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Ine(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{10}[A-Z]|[0-9]{9}[A-Z]{2}");

  public Ine {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an INE has ten digits and a letter, or nine digits and two letters");
    }
  }

  public static Ine of(String value) {
    return new Ine(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "INE";
  }
}

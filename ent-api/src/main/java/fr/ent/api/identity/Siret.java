package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Names a place of business, here a structure (fr: SIRET). */
@API(status = EXPERIMENTAL, since = "0.1")
public record Siret(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{14}");

  public Siret {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a SIRET has fourteen digits");
    }
  }

  public static Siret of(String value) {
    return new Siret(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}

package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Codes a level and track of study (fr: code MEF). Never a number: some hold letters. */
@API(status = EXPERIMENTAL, since = "0.1")
public record MefCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{11}");

  public MefCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a MEF code has eleven digits or capitals");
    }
  }

  public static MefCode of(String value) {
    return new MefCode(value);
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

package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Codes an academy (fr: académie); the namespace of its join keys. */
@API(status = EXPERIMENTAL, since = "0.1")
public record AcademyCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,3}|[A-Z]{2,4}");

  public AcademyCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an academy code has one to three digits, or two to four capitals");
    }
  }

  public static AcademyCode of(String value) {
    return new AcademyCode(value);
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

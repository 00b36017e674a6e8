package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Names who vouches for a fact: {@code MENESR}, {@code ENT}, {@code EDUCONNECT} (fr: source). */
@API(status = EXPERIMENTAL, since = "0.1")
public record SourceName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_-]{0,39}");

  public SourceName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a source is named by up to forty capitals, digits, hyphens");
    }
  }

  public static SourceName of(String value) {
    return new SourceName(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** The ministry feed (fr: AAF). */
  public static final SourceName MENESR = new SourceName("MENESR");

  /** The application in which schools declare who teaches what (fr: STS-WEB). */
  public static final SourceName STS = new SourceName("STS");

  /** Entered by hand in the ENT. */
  public static final SourceName ENT = new SourceName("ENT");

  @Override
  public String toString() {
    return value;
  }
}

package fr.ent.portal.look;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour as screens mix it, {@code #0b5c7a} (fr: couleur). */
public record Colour(int red, int green, int blue) {
  /** White. */
  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

  public Colour {
    if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
      throw new IllegalArgumentException("a colour has three parts from 0 to 255");
    }
  }

  /** Read {@code #0b5c7a}. */
  public static Colour of(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("a colour is a number sign and six hexadecimal digits");
    }
    int mixed = Integer.parseInt(text.substring(1), 16);
    return new Colour(mixed >> 16, mixed >> 8 & 255, mixed & 255);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** Tell the contrast with another: 1 to 21. */
  // WCAG 2.2, definition of contrast ratio
  public double contrastWith(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Mix with another colour: 0 is this one, 1 the other. */
  Colour towards(Colour other, double share) {
    return new Colour(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}

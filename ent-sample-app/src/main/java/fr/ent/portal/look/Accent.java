package fr.ent.portal.look;

import java.util.List;

/**
 * The accent of a school on its light grounds, and what follows from it on dark ones (fr: couleur
 * d'accent). Every pair that text is set in has at least 4.5 to 1.
 */
public record Accent(Colour light) {
  private static final double ENOUGH = 4.5;
  private static final Colour BLACK = new Colour(0, 0, 0);
  private static final Colour DARK_PAGE = Colour.of("#12161f");
  private static final List<Colour> LIGHT_GROUNDS =
      List.of(Colour.of("#f6f5f1"), Colour.WHITE, Colour.of("#e4eff3"));
  private static final List<Colour> DARK_GROUNDS =
      List.of(DARK_PAGE, Colour.of("#1b2130"), Colour.of("#1c3441"));

  /** The accent of the house. */
  public static final Accent HOUSE = new Accent(Colour.of("#0b5c7a"));

  public Accent {
    if (!passes(light, LIGHT_GROUNDS)) {
      throw new IllegalArgumentException("this accent cannot be read on the page");
    }
  }

  /** Tell whether a colour can be an accent: it is read on every light ground. */
  public static boolean isReadable(Colour colour) {
    return passes(colour, LIGHT_GROUNDS);
  }

  /** Find the nearest colour of the same hue that can be an accent; itself if it can. */
  public static Accent nearest(Colour wished) {
    return new Accent(firstPassing(wished, BLACK, LIGHT_GROUNDS));
  }

  /** Tell the weakest contrast of a colour with the light grounds. */
  public static double weakestContrast(Colour colour) {
    return LIGHT_GROUNDS.stream().mapToDouble(colour::contrastWith).min().orElse(1);
  }

  /** Tell the accent on dark grounds: the same hue, lightened until it is read. */
  public Colour dark() {
    return firstPassing(light.towards(Colour.WHITE, 0.35), Colour.WHITE, DARK_GROUNDS);
  }

  /** Tell the colour of words on the accent, on light grounds. */
  public Colour onLight() {
    return Colour.WHITE;
  }

  /** Tell the colour of words on the accent, on dark grounds. */
  public Colour onDark() {
    return DARK_PAGE;
  }

  private static Colour firstPassing(Colour from, Colour end, List<Colour> grounds) {
    for (int step = 0; step < 100; step++) {
      var tried = from.towards(end, step / 100.0);
      if (passes(tried, grounds)) {
        return tried;
      }
    }
    return end;
  }

  private static boolean passes(Colour colour, List<Colour> grounds) {
    return grounds.stream().allMatch(ground -> colour.contrastWith(ground) >= ENOUGH);
  }
}

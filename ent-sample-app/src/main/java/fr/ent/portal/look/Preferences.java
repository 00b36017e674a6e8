package fr.ent.portal.look;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How one person wants the portal (fr: préférences de présentation). ACC-06.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param text {@code usual}, {@code large} or {@code larger}
 * @param spaced more space between letters and lines
 * @param readable a typeface that dyslexic readers often prefer
 * @param favourites ids of tiles, in the order chosen
 */
public record Preferences(
    String theme, String text, boolean spaced, boolean readable, List<String> favourites) {
  /** The themes there are. */
  public static final List<String> THEMES = List.of("auto", "light", "dark");

  /** The sizes there are. */
  public static final List<String> TEXTS = List.of("usual", "large", "larger");

  /** Nothing chosen. */
  public static final Preferences NONE = new Preferences("auto", "usual", false, false, List.of());

  public Preferences {
    if (!Set.copyOf(THEMES).contains(theme) || !Set.copyOf(TEXTS).contains(text)) {
      throw new IllegalArgumentException("there is no such theme or size");
    }
    favourites = List.copyOf(favourites);
    Objects.requireNonNull(text, "text");
  }

  /** Tell the classes of the page. */
  public String classes() {
    return (text.equals("usual") ? "" : "text-" + text + " ")
        + (spaced ? "spaced " : "")
        + (readable ? "readable" : "");
  }

  /** Choose other favourites. */
  public Preferences withFavourites(List<String> ids) {
    return new Preferences(theme, text, spaced, readable, ids);
  }
}

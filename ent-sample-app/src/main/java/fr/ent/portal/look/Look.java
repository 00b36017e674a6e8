package fr.ent.portal.look;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Name, accent, logo and banner of a territory or of one school (fr: charte graphique). ACC-05.
 *
 * @param name what stands in the frame; empty to say the official one
 * @param accent empty to take that of the territory, then that of the house
 */
public record Look(String name, Optional<Accent> accent, Optional<Logo> logo, Banner banner) {
  /** Nothing set. */
  public static final Look NONE = new Look("", Optional.empty(), Optional.empty(), Banner.NONE);

  public Look {
    if (name.length() > 80) {
      throw new IllegalArgumentException("a name has at most 80 letters");
    }
    Objects.requireNonNull(accent, "accent");
    Objects.requireNonNull(logo, "logo");
    Objects.requireNonNull(banner, "banner");
  }

  /** A message to everybody, from one day to another (fr: bandeau d'information). */
  public record Banner(String message, Optional<LocalDate> from, Optional<LocalDate> to) {
    /** No message. */
    public static final Banner NONE = new Banner("", Optional.empty(), Optional.empty());

    public Banner {
      if (message.length() > 300) {
        throw new IllegalArgumentException("a banner has at most 300 letters");
      }
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        throw new IllegalArgumentException("a banner ends before it begins");
      }
    }

    /** Tell whether it is shown on a day. */
    public boolean shownOn(LocalDate day) {
      return !message.isBlank()
          && from.map(first -> !day.isBefore(first)).orElse(true)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /** Take what is not set here from a wider look. */
  public Look over(Look wider) {
    return new Look(
        name.isEmpty() ? wider.name : name,
        accent.or(wider::accent),
        logo.or(wider::logo),
        banner.message().isEmpty() ? wider.banner : banner);
  }
}

package fr.ent.portal.words;

import java.util.Locale;
import java.util.Optional;

/** A language that the portal speaks (fr: langue de l'interface). */
public enum Language {
  FR(Locale.FRANCE, "Français"),
  EN(Locale.UK, "English");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** Tell what the language calls itself. */
  public String ownName() {
    return ownName;
  }

  /** Tell the tag that pages and cookies carry. */
  public String tag() {
    return locale.getLanguage();
  }

  /** Find the language of a tag. */
  public static Optional<Language> ofTag(String tag) {
    for (var language : values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}

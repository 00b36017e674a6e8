package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** A language in which notices are written (fr: langue des notifications). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum NoticeLanguage {
  FR(Locale.FRANCE),
  EN(Locale.UK);

  private final Locale locale;

  NoticeLanguage(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** Tell its tag, {@code fr}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** Find the language of a tag; French where there is no such one. */
  public static NoticeLanguage ofTag(String tag) {
    return tag.equals(EN.tag()) ? EN : FR;
  }
}

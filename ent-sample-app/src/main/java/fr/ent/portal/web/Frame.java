package fr.ent.portal.web;

import fr.ent.api.notices.NoticeBox;
import fr.ent.portal.look.Look;
import fr.ent.portal.look.Preferences;
import fr.ent.portal.words.Language;
import fr.ent.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What stands around every page, and what every template may ask (fr: cadre de page).
 *
 * @param path of the page, with its query: where to come back to
 * @param csrf what each form of this browser sends back
 * @param bell how many notices are unread; asked only where the frame is drawn
 */
public record Frame(
    Words words,
    Look look,
    Preferences preferences,
    Optional<Visitor> visitor,
    String path,
    String csrf,
    Assets assets,
    Instant now,
    IntSupplier bell) {
  public Frame {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(visitor, "visitor");
  }

  /** Say a sentence. */
  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** Tell the name in the frame: that of the look, else of the school, else of the house. */
  public String siteName() {
    if (!look.name().isEmpty()) {
      return look.name();
    }
    return visitor.flatMap(Visitor::hat).map(Visitor.Hat::structure).orElse(say("site.name"));
  }

  /** Tell whose a sheet of paper is: the name in the frame, and the school where it has its own. */
  public String sheetName() {
    return visitor
        .flatMap(Visitor::hat)
        .map(Visitor.Hat::structure)
        .filter(school -> !school.equals(siteName()))
        .map(school -> siteName() + " · " + school)
        .orElseGet(this::siteName);
  }

  /** Tell the letter of the mark where there is no logo. */
  public String initial() {
    var last = siteName().strip().replaceFirst("(?s).*[\\s’'-](?=[^\\s’'-])", "");
    return last.substring(0, 1).toUpperCase(words().locale());
  }

  /**
   * Tell how many notices are unread, as the bell says it: {@code 3}, {@code 99+}; empty for none.
   */
  public String unread() {
    int unread = bell.getAsInt();
    return unread == 0 ? "" : unread < NoticeBox.MANY ? number(unread) : number(unread - 1L) + "+";
  }

  /** Tell the other language. */
  public Language otherLanguage() {
    return words.language() == Language.FR ? Language.EN : Language.FR;
  }

  public ZoneId zone() {
    return visitor.flatMap(Visitor::hat).map(Visitor.Hat::zone).orElse(ZoneId.of("Europe/Paris"));
  }

  public LocalDate today() {
    return now.atZone(zone()).toLocalDate();
  }

  /** Tell a moment in words. */
  public String moment(Instant at) {
    return words.moment(at, now, zone());
  }

  /** Tell a day in words. */
  public String day(LocalDate day) {
    return words.day(day, today());
  }

  public String number(long number) {
    return words.number(number);
  }

  /** Tell the message to everybody, where there is one today. */
  public Optional<String> banner() {
    return look.banner().shownOn(today()) ? Optional.of(look.banner().message()) : Optional.empty();
  }

  /** Tell whether an entry of the navigation is where we are. */
  public boolean at(String start) {
    return start.equals("/")
        ? path.equals("/") || path.startsWith("/?")
        : path.equals(start) || path.startsWith(start + "/") || path.startsWith(start + "?");
  }

  /** Tell where the stylesheet of this look is. */
  public Optional<String> lookStyle() {
    return look.accent().map(accent -> "/look/" + accent.light().toString().substring(1) + ".css");
  }
}

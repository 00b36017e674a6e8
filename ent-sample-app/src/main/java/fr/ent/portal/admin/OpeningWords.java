package fr.ent.portal.admin;

import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.OpeningEffect;
import fr.ent.api.opening.OpeningEffect.Line;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import fr.ent.portal.words.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Says the conditions of a service, and what they change, in the language of the reader. */
final class OpeningWords {
  private OpeningWords() {}

  /** One line for each condition; none where there is none. */
  static List<String> of(Words words, ServiceOpening opening) {
    var lines = new ArrayList<String>();
    if (!opening.profiles().isEmpty()) {
      var named = opening.profiles().stream().map(one -> profile(words, one)).sorted().toList();
      lines.add(words.say("openservices.for", words.list(named)));
    }
    opening.hours().windows().forEach(one -> lines.add(window(words, one)));
    if (opening.assurance() != Assurance.LOW) {
      lines.add(words.say("openservices.assured." + opening.assurance()));
    }
    return lines;
  }

  private static String window(Words words, Window window) {
    var days =
        window.days().size() == DayOfWeek.values().length
            ? words.say("openservices.everyday")
            : words.list(window.days().stream().sorted().map(words::weekday).toList());
    return words.say(
        window.passesMidnight() ? "openservices.window.night" : "openservices.window",
        days.substring(0, 1).toUpperCase(words.locale()) + days.substring(1),
        words.hour(window.from()),
        words.hour(window.to()));
  }

  /** For how many people something changes: whoever loses it, gains it, keeps it. */
  static List<String> effect(Words words, OpeningEffect effect) {
    return Stream.of(
            said(words, effect, "losing", Line::losing),
            said(words, effect, "gaining", Line::gaining),
            said(words, effect, "staying", Line::staying),
            said(words, effect, "unproven", Line::unproven))
        .flatMap(one -> one)
        .toList();
  }

  private static Stream<String> said(
      Words words, OpeningEffect effect, String what, ToIntFunction<Line> many) {
    return effect.lines().stream()
        .filter(one -> many.applyAsInt(one) > 0)
        .map(
            one ->
                words.say(
                    "openservices." + what, many.applyAsInt(one), profile(words, one.profile())));
  }

  static String profile(Words words, Profile profile) {
    return words.sayOr("profiles." + profile.shortCode(), profile.shortCode());
  }
}

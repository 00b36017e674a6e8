package fr.ent.portal.admin;

import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.OpeningEffect.Line;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import fr.ent.portal.words.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
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
      lines.add(words.say("assurance." + opening.assurance()));
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

  /** For how many people of a profile something changes; nothing where nothing does. */
  static Stream<String> effect(Words words, Line line) {
    var said = Stream.<String>builder();
    var profile = profile(words, line.profile());
    if (line.losing() > 0) {
      said.add(words.say("openservices.losing", line.losing(), profile));
    }
    if (line.gaining() > 0) {
      said.add(words.say("openservices.gaining", line.gaining(), profile));
    }
    if (line.staying() > 0) {
      said.add(words.say("openservices.staying", line.staying(), profile));
    }
    if (line.unproven() > 0) {
      said.add(words.say("openservices.unproven", line.unproven(), profile));
    }
    return said.build();
  }

  static String profile(Words words, Profile profile) {
    return words.sayOr("profiles." + profile.shortCode(), profile.shortCode());
  }
}

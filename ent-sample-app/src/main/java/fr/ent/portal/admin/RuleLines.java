package fr.ent.portal.admin;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.identity.Profile;
import fr.ent.portal.words.Words;

/** Says rules of communication in the language of the reader. */
final class RuleLines {
  private RuleLines() {}

  /** As a sentence: {@code Les élèves écrivent aux enseignants de leurs classes et groupes.} */
  static String sentence(Words words, CommunicationRule rule) {
    return words.say(
        "communication.rule." + rule.tie(), many(words, rule.from()), many(words, rule.to()));
  }

  /** Whose rule it is. */
  static String origin(Words words, RuleInForce one) {
    return words.say("communication.origin." + one.origin());
  }

  /** The people of a profile, within a sentence; a profile of a project is told by its code. */
  static String many(Words words, Profile profile) {
    var code = profile.shortCode();
    return words.sayOr("communication.many." + code, code);
  }
}

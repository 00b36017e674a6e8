package fr.ent.services.directory;

import fr.ent.api.access.Decision;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.Profile;
import java.util.Map;

/** Rules as sentences for those who administer them, in French and as {@link EnglishRuleWords}. */
final class RuleWords {
  static final Decision LET_BY_GROUPS =
      new Decision(
          true,
          "Oui\u00a0: une règle de l’établissement entre deux groupes le permet.",
          "Yes: a rule of the school between two groups lets it.");

  static final Decision FORBIDDEN_BY_GROUPS =
      new Decision(
          false,
          "Non\u00a0: une règle de l’établissement entre deux groupes l’exclut.",
          "No: a rule of the school between two groups forbids it.");

  private static final Map<Profile, String> MANY =
      Map.of(
          Profile.PUPIL, "élèves",
          Profile.GUARDIAN, "responsables",
          Profile.TEACHER, "enseignants",
          Profile.HEAD, "personnels de direction",
          Profile.SCHOOL_LIFE, "personnels de vie scolaire",
          Profile.LIBRARIAN, "documentalistes",
          Profile.STAFF, "autres personnels",
          Profile.ACADEMY, "personnels académiques",
          Profile.LOCAL_AUTHORITY, "personnels de collectivité");

  private RuleWords() {}

  /** Why yes, in both languages. */
  static Decision granted(RuleInForce one) {
    return new Decision(true, yes(one), EnglishRuleWords.yes(one));
  }

  /** Why no, in both languages. */
  static Decision refused(RuleInForce one) {
    return new Decision(false, no(one), EnglishRuleWords.no(one));
  }

  /** Why yes: {@code Oui : les élèves écrivent aux enseignants de leurs classes et groupes}. */
  private static String yes(RuleInForce one) {
    return "Oui\u00a0: les "
        + many(one.rule().from())
        + " écrivent "
        + to(one.rule())
        + origin(one)
        + ".";
  }

  /** Why no: nobody of the profile, or not this one. */
  private static String no(RuleInForce one) {
    var rule = one.rule();
    var not =
        rule.tie() == Tie.NOBODY
            ? " n’écrivent pas aux " + many(rule.to())
            : " n’écrivent qu’" + to(rule);
    return "Non\u00a0: les " + many(rule.from()) + not + origin(one) + ".";
  }

  private static String to(CommunicationRule rule) {
    var many = many(rule.to());
    return switch (rule.tie()) {
      case NOBODY -> "à aucun des " + many;
      case SHARED_GROUP -> "aux " + many + " de leurs classes et groupes";
      case OWN_CHILDREN -> "à leurs enfants";
      case OWN_GUARDIANS -> "à leurs responsables légaux";
      case TAUGHT_GUARDIANS -> "aux responsables légaux de leurs élèves";
      case CHILDRENS_TEACHERS -> "aux " + many + " des classes et groupes de leurs enfants";
      case SAME_STRUCTURE -> "aux " + many + " de leur établissement";
      case EVERYWHERE -> "aux " + many + " de tout le territoire";
    };
  }

  private static String many(Profile profile) {
    return MANY.getOrDefault(profile, "personnes de profil " + profile.shortCode());
  }

  private static String origin(RuleInForce one) {
    return switch (one.origin()) {
      case USUAL -> " (règle d’usage)";
      case TERRITORY -> " (règle du territoire)";
      case STRUCTURE -> " (règle de l’établissement)";
    };
  }
}

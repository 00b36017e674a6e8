package fr.ent.services.directory;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.Profile;
import java.util.Map;

/** What {@link RuleWords} says in French, in English. */
final class EnglishRuleWords {
  private static final Map<Profile, String> MANY =
      Map.of(
          Profile.PUPIL, "pupils",
          Profile.GUARDIAN, "guardians",
          Profile.TEACHER, "teachers",
          Profile.HEAD, "school heads",
          Profile.SCHOOL_LIFE, "school life staff",
          Profile.LIBRARIAN, "librarians",
          Profile.STAFF, "other staff",
          Profile.ACADEMY, "academy staff",
          Profile.LOCAL_AUTHORITY, "local authority staff");

  private EnglishRuleWords() {}

  /** Why yes: {@code Yes: pupils write to the teachers of their classes and groups}. */
  static String yes(RuleInForce one) {
    return "Yes: " + many(one.rule().from()) + " write " + to(one.rule()) + origin(one) + ".";
  }

  /** Why no: nobody of the profile, or not this one. */
  static String no(RuleInForce one) {
    var rule = one.rule();
    var not =
        rule.tie() == Tie.NOBODY
            ? " do not write to " + many(rule.to())
            : " write only " + to(rule);
    return "No: " + many(rule.from()) + not + origin(one) + ".";
  }

  private static String to(CommunicationRule rule) {
    var many = many(rule.to());
    return switch (rule.tie()) {
      case NOBODY -> "to no " + many;
      case SHARED_GROUP -> "to the " + many + " of their classes and groups";
      case OWN_CHILDREN -> "to their children";
      case OWN_GUARDIANS -> "to their legal guardians";
      case TAUGHT_GUARDIANS -> "to the legal guardians of their pupils";
      case CHILDRENS_TEACHERS -> "to the " + many + " of the classes and groups of their children";
      case SAME_STRUCTURE -> "to the " + many + " of their school";
      case EVERYWHERE -> "to the " + many + " of the whole territory";
    };
  }

  private static String many(Profile profile) {
    return MANY.getOrDefault(profile, "people of the profile " + profile.shortCode());
  }

  private static String origin(RuleInForce one) {
    return switch (one.origin()) {
      case USUAL -> " (usual rule)";
      case TERRITORY -> " (rule of the territory)";
      case STRUCTURE -> " (rule of the school)";
    };
  }
}

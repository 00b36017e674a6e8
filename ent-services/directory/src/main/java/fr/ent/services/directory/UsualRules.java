package fr.ent.services.directory;

import static fr.ent.api.identity.Profile.ACADEMY;
import static fr.ent.api.identity.Profile.GUARDIAN;
import static fr.ent.api.identity.Profile.HEAD;
import static fr.ent.api.identity.Profile.LIBRARIAN;
import static fr.ent.api.identity.Profile.LOCAL_AUTHORITY;
import static fr.ent.api.identity.Profile.PUPIL;
import static fr.ent.api.identity.Profile.SCHOOL_LIFE;
import static fr.ent.api.identity.Profile.TEACHER;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may write to whom where nobody has set anything. MSG-1: a pupil to the own teachers, the own
 * groups and school life, never to all.
 */
final class UsualRules {
  private static final Map<Profile, Map<Profile, Tie>> TIES = new LinkedHashMap<>();

  static {
    for (var from : Profile.national()) {
      var row = new LinkedHashMap<Profile, Tie>();
      Profile.national().forEach(to -> row.put(to, amongStaff(from, to)));
      TIES.put(from, row);
    }
    tie(PUPIL, PUPIL, Tie.SHARED_GROUP);
    tie(PUPIL, TEACHER, Tie.SHARED_GROUP);
    tie(PUPIL, GUARDIAN, Tie.OWN_GUARDIANS);
    tie(PUPIL, SCHOOL_LIFE, Tie.SAME_STRUCTURE);
    tie(GUARDIAN, PUPIL, Tie.OWN_CHILDREN);
    tie(GUARDIAN, TEACHER, Tie.CHILDRENS_TEACHERS);
    tie(GUARDIAN, SCHOOL_LIFE, Tie.SAME_STRUCTURE);
    tie(GUARDIAN, HEAD, Tie.SAME_STRUCTURE);
    tie(TEACHER, PUPIL, Tie.SHARED_GROUP);
    tie(TEACHER, GUARDIAN, Tie.TAUGHT_GUARDIANS);
    for (var office : List.of(HEAD, SCHOOL_LIFE)) {
      tie(office, PUPIL, Tie.SAME_STRUCTURE);
      tie(office, GUARDIAN, Tie.SAME_STRUCTURE);
    }
    tie(LIBRARIAN, PUPIL, Tie.SAME_STRUCTURE);
    tie(ACADEMY, HEAD, Tie.EVERYWHERE);
    tie(LOCAL_AUTHORITY, HEAD, Tie.EVERYWHERE);
  }

  private UsualRules() {}

  private static void tie(Profile from, Profile to, Tie tie) {
    TIES.getOrDefault(from, Map.of()).put(to, tie);
  }

  /** Those who work in a school write to each other. */
  private static Tie amongStaff(Profile from, Profile to) {
    return from.isStaff() && to.isStaff() ? Tie.SAME_STRUCTURE : Tie.NOBODY;
  }

  /** What ties two profiles; nothing where the house does not know one of them. */
  static Tie between(Profile from, Profile to) {
    return TIES.getOrDefault(from, Map.of()).getOrDefault(to, Tie.NOBODY);
  }

  static List<CommunicationRule> all() {
    var rules = new ArrayList<CommunicationRule>();
    TIES.forEach(
        (from, row) -> row.forEach((to, tie) -> rules.add(new CommunicationRule(from, to, tie))));
    return rules;
  }
}

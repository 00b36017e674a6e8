package fr.ent.services.directory;

import fr.ent.api.communication.Tie;

/**
 * Whom each tie reaches, as SQL: people and what they are, of the profiles bound under the name of
 * the tie, or another.
 */
final class ReachedBy {
  /** The hat of the sender, who is present, holds today. */
  static final String WORN =
      """
      exists (select from directory.affiliation h
        join directory.person me on me.id = h.person and me.status = 'PRESENT'
        where h.person = :me and h.structure = :here and h.profile = :sender and %s)"""
          .formatted(now("h"));

  private static final String HERE = " and a.structure = :here";

  private static final String OWN_GROUPS =
      """
      directory.membership t
      join directory.school_group g on g.id = t.school_group and g.structure = :here""";

  private ReachedBy() {}

  static String sql(Tie tie, String profiles) {
    return switch (tie) {
      case NOBODY -> throw new IllegalArgumentException("nobody is reached by nothing");
      case EVERYWHERE ->
          "select a.person, a.profile from directory.affiliation a where " + recipient(profiles);
      case SAME_STRUCTURE ->
          "select a.person, a.profile from directory.affiliation a where "
              + recipient(profiles)
              + HERE;
      case SHARED_GROUP -> sharedGroup(profiles);
      case OWN_CHILDREN -> family("r.pupil", "r.adult", profiles);
      case OWN_GUARDIANS -> family("r.adult", "r.pupil", profiles);
      case TAUGHT_GUARDIANS -> taughtGuardians(profiles);
      case CHILDRENS_TEACHERS -> childrensTeachers(profiles);
    };
  }

  private static String sharedGroup(String profiles) {
    return """
    select a.person, a.profile from %s
    join directory.membership m on m.school_group = t.school_group and %s
    join directory.affiliation a on a.person = m.person and %s
      and (m.capacity = 'MEMBER') = (a.profile = 'National_ELV')
    where t.person = :me and %s and (t.capacity = 'MEMBER') = (:sender = 'National_ELV')"""
        .formatted(OWN_GROUPS, now("m"), recipient(profiles) + HERE, now("t"));
  }

  private static String family(String recipient, String sender, String profiles) {
    return """
    select a.person, a.profile from directory.relation r
    join directory.affiliation a on a.person = %s and %s
    where %s = :me and %s"""
        .formatted(recipient, recipient(profiles) + HERE, sender, guardianship());
  }

  private static String taughtGuardians(String profiles) {
    return """
    select a.person, a.profile from %s
    join directory.membership m on m.school_group = t.school_group and m.capacity = 'MEMBER'
      and %s
    join directory.relation r on r.pupil = m.person and %s
    join directory.affiliation a on a.person = r.adult and %s
    where t.person = :me and %s and t.capacity <> 'MEMBER'"""
        .formatted(OWN_GROUPS, now("m"), guardianship(), recipient(profiles) + HERE, now("t"));
  }

  private static String childrensTeachers(String profiles) {
    return """
    select a.person, a.profile from directory.relation r
    join directory.membership m on m.person = r.pupil and m.capacity = 'MEMBER' and %s
    join directory.school_group g on g.id = m.school_group and g.structure = :here
    join directory.membership t on t.school_group = g.id and t.capacity <> 'MEMBER' and %s
    join directory.affiliation a on a.person = t.person and %s
    where r.adult = :me and %s"""
        .formatted(now("m"), now("t"), recipient(profiles) + HERE, guardianship());
  }

  /** A pupil who answers for themself is nobody's guardian. */
  private static String guardianship() {
    return Majority.guardian("r") + " and r.pupil <> r.adult and " + now("r");
  }

  private static String recipient(String profiles) {
    return "a.profile = any(:" + profiles + ") and " + now("a");
  }

  /** The condition under which a dated row holds today. */
  static String now(String row) {
    return Visibility.open(row);
  }
}

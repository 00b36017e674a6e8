package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Whom an actor may know of (fr: visibilité dans l'annuaire), as SQL about the row {@code p} of a
 * person: the one place that says so, never asked after the fact.
 *
 * <ul>
 *   <li>The house: everybody, whatever their status. All others: only people who are present.
 *   <li>Holders of {@link Directory#CONSULT} over the territory: everybody; over the structure they
 *       act in: everybody of that structure, beside whom they know of anyway.
 *   <li>Staff other than teachers: everybody of the structure.
 *   <li>Teachers: staff of the structure, the pupils of their classes and groups there, and the
 *       legal guardians of these.
 *   <li>Pupils: staff of the structure, those who share a class or group, and their own guardians.
 *   <li>Guardians: their own children by legal level, and the staff of the children's structures;
 *       never another guardian.
 *   <li>Everybody: themselves, and the pupils of classes over which CONSULT was given to them.
 * </ul>
 *
 * Whose tie to a pupil is that of a guardian, {@link Majority} says. Contact details are told to
 * those who may write: of oneself, of one's own children, and to staff. Where a child lives is told
 * to the guardians who live there: it may be where the other one does. Staff read where the
 * families of their school live, and not where their colleagues do. At which other schools somebody
 * is a pupil or follows one is told to nobody of this one.
 */
record Visibility(Actor actor, Reach reach, Set<GroupId> classes, ZonedDateTime now)
    implements PeopleFilter {
  private static final String OWN =
      "(s.id in (select a.structure from directory.affiliation a where a.person = :me and "
          + Sql.open("a")
          + ")";

  /** How far an actor sees. */
  enum Reach {
    HOUSE("true", "true"),
    TERRITORY(Sql.PRESENT, "true"),
    STRUCTURE(Sql.seen(Sql.EVERYBODY_HERE), "true", Sql.FAMILY_HERE),
    TEACHER(Sql.seen(Sql.STAFF_HERE, Sql.TAUGHT, Sql.GUARDIANS_OF_TAUGHT), "true", Sql.FAMILY_HERE),
    PUPIL(Sql.seen(Sql.STAFF_HERE, Sql.COMPANIONS, Sql.OWN_GUARDIANS), "p.id = :me"),
    GUARDIAN(Sql.seen(Sql.CHILDREN, Sql.STAFF_OF_CHILDREN), Sql.oneOf(Sql.CHILDREN), Sql.SAME_HOME),
    SELF(Sql.PRESENT + " and p.id = :me", "true", "p.id = :me"),
    TEACHER_OF_ALL(
        Sql.seen(Sql.EVERYBODY_HERE, Sql.TAUGHT, Sql.GUARDIANS_OF_TAUGHT), "true", Sql.FAMILY_HERE),
    PUPIL_OF_ALL(
        Sql.seen(Sql.EVERYBODY_HERE, Sql.COMPANIONS, Sql.OWN_GUARDIANS),
        Sql.oneOf(Sql.EVERYBODY_HERE),
        Sql.FAMILY_HERE),
    GUARDIAN_OF_ALL(
        Sql.seen(Sql.EVERYBODY_HERE, Sql.CHILDREN, Sql.STAFF_OF_CHILDREN),
        Sql.oneOf(Sql.EVERYBODY_HERE, Sql.CHILDREN),
        "(" + Sql.FAMILY_HERE + " or " + Sql.SAME_HOME + ")");

    private final String people;
    private final String contacts;
    private final String home;

    /** The same with everybody of the structure acted in: a right takes nothing away. */
    private Reach ofAll() {
      return switch (this) {
        case TEACHER -> TEACHER_OF_ALL;
        case PUPIL -> PUPIL_OF_ALL;
        case GUARDIAN -> GUARDIAN_OF_ALL;
        default -> STRUCTURE;
      };
    }

    private boolean isEverybody() {
      return this == HOUSE || this == TERRITORY;
    }

    private boolean isOfAll() {
      return this == STRUCTURE
          || this == TEACHER_OF_ALL
          || this == PUPIL_OF_ALL
          || this == GUARDIAN_OF_ALL;
    }

    Reach(String people, String contacts) {
      this(people, contacts, "true");
    }

    Reach(String people, String contacts, String home) {
      this.people = people;
      this.contacts = contacts;
      this.home = home;
    }
  }

  static Visibility of(Actor actor, AccessPolicy access, Clock clock) {
    var reach = reach(actor, access);
    var classes = reach.isEverybody() ? Set.<GroupId>of() : access.groups(actor, Directory.CONSULT);
    return new Visibility(actor, reach, classes, ZonedDateTime.now(clock));
  }

  private static Reach reach(Actor actor, AccessPolicy access) {
    if (actor.isHouse()) {
      return Reach.HOUSE;
    }
    if (access.allows(actor, Directory.CONSULT)) {
      return Reach.TERRITORY;
    }
    return actor.affiliation().map(hat -> reach(actor, hat, access)).orElse(Reach.SELF);
  }

  private static Reach reach(Actor actor, Affiliation hat, AccessPolicy access) {
    var own = reach(hat.profile());
    return access.allows(actor, Directory.CONSULT, hat.structure()) ? own.ofAll() : own;
  }

  private static Reach reach(Profile profile) {
    if (profile.equals(Profile.TEACHER)) {
      return Reach.TEACHER;
    }
    if (profile.isStaff()) {
      return Reach.STRUCTURE;
    }
    if (profile.equals(Profile.PUPIL)) {
      return Reach.PUPIL;
    }
    return profile.equals(Profile.GUARDIAN) ? Reach.GUARDIAN : Reach.SELF;
  }

  @Override
  public boolean everybody() {
    return reach.isEverybody();
  }

  /**
   * Tell whether a search goes through people page by page instead of looking for somebody, beyond
   * a class and the school acted in, whose lists everybody's work is made of.
   */
  boolean isWalk(PersonQuery query) {
    boolean own =
        query.structure().isPresent()
            && query.structure().equals(actor.affiliation().map(Affiliation::structure));
    return everybody()
        && !own
        && query.group().isEmpty()
        && (query.text().isBlank() || !query.after().isEmpty());
  }

  @Override
  public String people() {
    return classes.isEmpty()
        ? reach.people
        : "(" + reach.people + " or " + Sql.PRESENT + " and p.id in (" + Sql.OF_CLASSES + "))";
  }

  /** Of which person {@code p} contact details are told, and the home among them, as columns. */
  String contacts() {
    return "%s as contacts, %s as home".formatted(reach.contacts, reach.home);
  }

  /** Which affiliations {@code a} of whomever the actor may know of are told. */
  String places() {
    return switch (reach) {
      case HOUSE, TERRITORY -> "true";
      case GUARDIAN, GUARDIAN_OF_ALL -> told(Sql.TOLD_HERE, "a.person in (" + Sql.CHILDREN + ")");
      default -> told(Sql.TOLD_HERE);
    };
  }

  private String told(String... parts) {
    var told = String.join(" or ", parts);
    return "("
        + (classes.isEmpty() ? told : told + " or a.structure in (" + Sql.WHERE_CLASSES + ")")
        + ")";
  }

  /**
   * The condition on a structure {@code s}: one's own, the one acted in where everybody of it is
   * seen, that of a class over which something was given, or all.
   */
  String structures() {
    var classesToo = classes.isEmpty() ? ")" : " or s.id in (" + Sql.WHERE_CLASSES + "))";
    return everybody() ? "true" : OWN + (reach.isOfAll() ? " or s.id = :here" : "") + classesToo;
  }

  /**
   * The condition on a group {@code g} that somebody made: one that the actor is in or manages, or
   * one of the structure where the actor sees everybody.
   */
  @Override
  public String madeGroups() {
    return everybody()
        ? "true"
        : "(g.id in ("
            + MadePlaces.OWN
            + ")"
            + (reach.isOfAll() ? " or g.structure = :here)" : ")");
  }

  /** The condition under which a dated row holds today. */
  static String open(String row) {
    return Sql.open(row);
  }

  @Override
  public <S extends SqlStatement<S>> S bind(S statement) {
    return Majority.bind(statement, now)
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("today", now.toLocalDate())
        .bind("me", actor.person().value())
        .bindArray("classes", UUID.class, classes.stream().map(GroupId::value).toArray())
        .bind(
            "here", actor.affiliation().map(hat -> hat.structure().value()).orElse(new UUID(0, 0)));
  }

  /** The parts of the conditions. */
  private static final class Sql {
    static final String PRESENT = "p.status = 'PRESENT'";
    static final String EVERYBODY_HERE =
        "select a.person from directory.affiliation a where a.structure = :here and " + open("a");
    static final String STAFF_HERE =
        EVERYBODY_HERE + " and a.profile not in ('National_ELV', 'National_TUT')";
    static final String WHERE_CLASSES =
        "select g.structure from directory.school_group g where g.id = any(:classes)";
    static final String OF_CLASSES =
        """
        select m.person from directory.membership m
        join directory.school_group g on g.id = m.school_group and g.open
        where m.school_group = any(:classes) and m.capacity = 'MEMBER' and %s"""
            .formatted(open("m"));
    static final String TAUGHT =
        """
        select m.person from directory.membership t
        join directory.school_group g on g.id = t.school_group and g.structure = :here
        join directory.membership m on m.school_group = t.school_group and m.capacity = 'MEMBER'
          and %s
        where t.person = :me and t.capacity <> 'MEMBER' and %s"""
            .formatted(open("m"), open("t"));
    static final String GUARDIANS_OF_TAUGHT =
        "select r.adult from directory.relation r where %s and %s and r.pupil in (%s)"
            .formatted(Majority.guardian("r"), open("r"), TAUGHT);
    static final String COMPANIONS =
        """
        select m.person from directory.membership t
        join directory.membership m on m.school_group = t.school_group and %s
        where t.person = :me and t.capacity = 'MEMBER' and %s"""
            .formatted(open("m"), open("t"));
    static final String OWN_GUARDIANS =
        "select r.adult from directory.relation r where r.pupil = :me and %s and %s"
            .formatted(Majority.guardian("r"), open("r"));
    static final String FAMILY_HERE =
        "(p.id = :me or p.id in ("
            + EVERYBODY_HERE
            + " and a.profile in ('National_ELV', 'National_TUT')))";
    static final String TOLD_HERE =
        """
        (a.person = :me or a.structure = :here
          or a.profile not in ('National_ELV', 'National_TUT'))""";
    static final String SAME_HOME =
        """
        (p.id = :me or (p.address, p.postal_code, p.town) = (
          select me.address, me.postal_code, me.town from directory.person me where me.id = :me))""";
    static final String CHILDREN =
        "select r.pupil from directory.relation r where r.adult = :me and %s and %s"
            .formatted(Majority.guardian("r"), open("r"));
    static final String STAFF_OF_CHILDREN =
        """
        select a.person from directory.affiliation a
        where a.profile not in ('National_ELV', 'National_TUT') and %s and a.structure in (
          select c.structure from directory.affiliation c
          where c.profile = 'National_ELV' and %s and c.person in (%s))"""
            .formatted(open("a"), open("c"), CHILDREN);

    private Sql() {}

    static String open(String row) {
      return "(%1$s.valid_from <= :today and (%1$s.valid_to is null or %1$s.valid_to >= :today))"
          .formatted(row);
    }

    static String seen(String... parts) {
      return PRESENT + " and " + oneOf(parts);
    }

    static String oneOf(String... parts) {
      return "(p.id = :me or p.id in (" + String.join(" union all ", parts) + "))";
    }
  }
}

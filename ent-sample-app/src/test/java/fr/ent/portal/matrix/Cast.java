package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Facts.Hat;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.stream.IntStream;

/** Who plays: the personas, and whom they may meet. */
final class Cast {
  /** Those who sign in and knock at every door; {@link #ANONYMOUS} does not sign in. */
  static final List<String> PERSONAS =
      List.of(
          "pupil",
          "delegate",
          "adultpupil",
          "guardian",
          "informedguardian",
          "barredguardian",
          "guardianoftwo",
          "guardiantocome",
          "parentdelegate",
          "teacher",
          "otherteacher",
          "formteacher",
          "formersubstitute",
          "schoollife",
          "head",
          "librarian",
          "contributor",
          "municipalagent",
          "authority",
          "localadmin",
          "multiadmin",
          "support");

  static final String ANONYMOUS = "anonymous";

  private static final Profile CONTRIBUTOR = Profile.of("Intervenant");
  private static final Profile SUPPORT = Profile.of("Assistance");

  /** How many personas share the doors of a long list, but where the whole of it is asked. */
  private static final int TURNS = Boolean.getBoolean("whole") ? 1 : 3;

  private Cast() {}

  /**
   * What somebody is asked of a list that is long: every third, from another one on for each
   * persona, so that seven of them ask each. {@code mvn -Pworlds} has everybody ask everything.
   */
  static <T> List<T> turn(String persona, List<T> all) {
    int first = PERSONAS.indexOf(persona) % TURNS;
    return IntStream.range(0, all.size())
        .filter(number -> number % TURNS == first)
        .mapToObj(all::get)
        .toList();
  }

  static void enter(World world) {
    places(world);
    families(world);
    staff(world);
    strangers(world);
    rights(world);
  }

  private static void places(World world) {
    for (var school : List.of("here", "there", "townhall")) {
      world.school(Fixture.TERRITORY, school);
    }
    world.school(World.elsewhere(), "far");
    world.group(Fixture.TERRITORY, "one", "here", "CLASS");
    world.group(Fixture.TERRITORY, "two", "here", "CLASS");
    world.group(Fixture.TERRITORY, "latin", "here", "TEACHING");
    world.group(Fixture.TERRITORY, "afar", "there", "CLASS");
    world.group(World.elsewhere(), "farthest", "far", "CLASS");
  }

  private static void families(World world) {
    pupil(world, "pupil", "here", "one");
    pupil(world, "delegate", "here", "one");
    pupil(world, "adultpupil", "here", "one");
    pupil(world, "child", "here", "one");
    pupil(world, "childofothers", "here", "two");
    pupil(world, "latinist", "here", "two");
    pupil(world, "movedchild", "here", "two");
    pupil(world, "childthere", "there", "afar");
    world.member("pupil", "latin", "MEMBER");
    world.member("latinist", "latin", "MEMBER");
    world.member("movedchild", "one", "MEMBER", World.TODAY.minusDays(1));
    guardian(world, "guardian", "here");
    guardian(world, "informedguardian", "here");
    guardian(world, "barredguardian", "here");
    guardian(world, "guardianoftwo", "here", "there");
    guardian(world, "parentdelegate", "here");
    guardian(world, "formerguardian", "here");
    world.relation("child", "guardian", "IN_CHARGE");
    world.relation("child", "informedguardian", "LEGAL_GUARDIAN");
    world.relation("child", "barredguardian", "NONE");
    world.relation("child", "formerguardian", "LEGAL_GUARDIAN", World.TODAY.minusDays(1));
    world.relation("pupil", "guardianoftwo", "IN_CHARGE");
    world.relation("childthere", "guardianoftwo", "IN_CHARGE");
    world.relation("delegate", "parentdelegate", "IN_CHARGE");
    guardian(world, "adultsguardian", "here");
    world.relation("adultpupil", "adultsguardian", "LEGAL_GUARDIAN");
    world.relation("adultpupil", "parentdelegate", "IN_CHARGE");
    world.comeOfAge("adultpupil");
    guardian(world, "guardiantocome", "here");
    world.relationToCome("child", "guardiantocome", "IN_CHARGE");
  }

  private static void pupil(World world, String key, String school, String group) {
    world.person(Fixture.TERRITORY, key, new Hat(school, Profile.PUPIL));
    world.member(key, group, "MEMBER");
  }

  private static void guardian(World world, String key, String... schools) {
    world.person(
        Fixture.TERRITORY,
        key,
        List.of(schools).stream().map(one -> new Hat(one, Profile.GUARDIAN)).toArray(Hat[]::new));
  }

  private static void staff(World world) {
    for (var key : List.of("teacher", "otherteacher", "formteacher", "formersubstitute")) {
      world.person(Fixture.TERRITORY, key, new Hat("here", Profile.TEACHER));
    }
    world.member("teacher", "one", "TEACHER");
    world.memberToCome("teacher", "two", "TEACHER");
    world.member("otherteacher", "latin", "TEACHER");
    world.member("formteacher", "two", "FORM_TEACHER");
    world.member("formersubstitute", "one", "TEACHER", World.TODAY.minusDays(1));
    world.person(Fixture.TERRITORY, "schoollife", new Hat("here", Profile.SCHOOL_LIFE));
    world.person(Fixture.TERRITORY, "head", new Hat("here", Profile.HEAD));
    world.person(Fixture.TERRITORY, "librarian", new Hat("here", Profile.LIBRARIAN));
    world.person(Fixture.TERRITORY, "contributor", new Hat("here", CONTRIBUTOR));
    world.person(Fixture.TERRITORY, "municipalagent", new Hat("townhall", Profile.LOCAL_AUTHORITY));
    world.person(Fixture.TERRITORY, "authority", new Hat("townhall", Profile.LOCAL_AUTHORITY));
    world.person(Fixture.TERRITORY, "localadmin", new Hat("here", Profile.STAFF));
    world.person(
        Fixture.TERRITORY,
        "multiadmin",
        new Hat("here", Profile.STAFF),
        new Hat("there", Profile.STAFF));
    world.person(Fixture.TERRITORY, "support", new Hat("townhall", SUPPORT));
  }

  private static void strangers(World world) {
    world.person(Fixture.TERRITORY, "teacherthere", new Hat("there", Profile.TEACHER));
    world.member("teacherthere", "afar", "TEACHER");
    world.person(Fixture.TERRITORY, "gonepupil", new Hat("here", Profile.PUPIL));
    world.member("gonepupil", "one", "MEMBER");
    world.gone("gonepupil");
    world.person(World.elsewhere(), "farpupil", new Hat("far", Profile.PUPIL));
    world.member("farpupil", "farthest", "MEMBER");
    world.person(World.elsewhere(), "farhead", new Hat("far", Profile.HEAD));
  }

  /** What is shared, once with each kind of recipient, and with some whom it does not reach. */
  static void share(Things things) {
    things.own("own", "teacher");
    things.own("toone", "teacher").with("pupil", Level.CONTRIBUTE);
    things.own("toclass", "teacher").withGroup("one", Level.READ);
    things.own("totaught", "otherteacher").withGroup("latin", Level.MANAGE);
    things.own("tostaff", "head").withProfile("here", Profile.TEACHER, Level.READ);
    things.own("toparents", "head").withProfile("here", Profile.GUARDIAN, Level.READ);
    things.own("tosomebody", "formteacher").with("childofothers", Level.MANAGE);
    things.own("there", "teacherthere").withGroup("afar", Level.READ);
    things.own("far", "farhead").with("farpupil", Level.READ);
    things.own("over", "teacher").with("pupil", Level.READ).over();
    things.own("deleted", "teacher").with("pupil", Level.MANAGE).gone();
  }

  private static void rights(World world) {
    for (var right :
        List.of("access:administer", "accounts:administer", "audit:read", "crisis:cut")) {
      world.give("authority", right, "");
      world.give("localadmin", right, "here");
      world.give("multiadmin", right, "here");
      world.give("multiadmin", right, "there");
    }
    for (var right :
        List.of(
            "connectors:administer", "directory:consult", "directory:feed", "directory:enter")) {
      world.give("authority", right, "");
    }
    world.give("authority", "portal:appearance", "");
    world.give("authority", "communication:administer", "");
    world.give("authority", "opening:administer", "");
    world.give("authority", "webhooks:administer", "");
    world.give("localadmin", "webhooks:administer", "here");
    world.give("support", "support:ask", "");
  }
}

package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a feed may do to three schools: 5501 of 200 pupils, 5502 of 100, 5503 of 100, each with ten
 * teachers and ten of school life.
 *
 * @param scope which alarm is to tell of it
 */
record FuseScenario(String name, String scope, SmallFeed feed) {
  private record Who(String kind, String school, int number) {
    String key() {
      return kind + school + String.format(Locale.ROOT, "%03d", number);
    }
  }

  private static final String PUPIL = "1";
  private static final String TEACHER = "2";
  private static final String LIFE = "3";
  private static final List<Who> ALL = all();

  static final List<FuseScenario> STOPS =
      List.of(
          without("6 per cent of a school", "school", few(PUPIL, "5502", 7)),
          without("a tenth of a school", "school", few(PUPIL, "5501", 22)),
          without("half of a school", "school", few(PUPIL, "5501", 100)),
          without("all pupils of a school", "school", few(PUPIL, "5503", 100)),
          without("everybody of a school", "school", who -> who.school().equals("5502")),
          without("half of the teachers of a school", "school", few(TEACHER, "5503", 7)),
          without("2 per cent of the territory", "territory", eachOf(PUPIL, 3)),
          without("a tenth of the territory", "territory", eachOf(PUPIL, 15)),
          without("half of the territory", "territory", who -> who.number() % 2 == 0),
          without("nine tenths of the territory", "territory", who -> who.number() % 10 != 0),
          without("almost everybody", "territory", who -> who.number() > 1),
          without("all teachers", "profile", is(TEACHER)),
          without("all of school life", "profile", is(LIFE)),
          without("all pupils", "profile", is(PUPIL)),
          without(
              "all teachers of a school",
              "profile",
              who -> is(TEACHER).test(who) && who.school().equals("5501")),
          rekeyed("other keys for a quarter", who -> who.number() % 4 == 0),
          rekeyed("other keys for half", who -> who.number() % 2 == 0),
          rekeyed("other keys for all", who -> true),
          renamed("one letter of all names", who -> true, "RENARD", "RENORD"),
          renamed("one letter of half of the names", who -> who.number() % 2 == 0, "NARD", "NRAD"),
          renamed("one letter in a tenth", who -> who.number() % 10 == 0, "RENARD", "RENARDD"),
          renamed("accents lost", who -> true, "Zoé", "Zo?"),
          renamed("accents taken for other letters", who -> true, "Zoé", "ZoÃ©"));

  static final List<FuseScenario> QUIET =
      List.of(
          without("nobody leaves", "", who -> false),
          without("four pupils of one school leave", "", few(PUPIL, "5501", 4)),
          without("a teacher of each school leaves", "", eachOf(TEACHER, 1)),
          renamed("a school's worth of four names", few(PUPIL, "5502", 4), "RENARD", "RENARDE"),
          plus("three arrive", 3),
          plus("a whole school arrives", 150));

  static final List<FuseScenario> YEARS =
      List.of(
          year("the oldest quarter leaves and as many come", 4),
          year("the oldest third leaves and as many come", 3),
          year("the oldest half leaves and as many come", 2),
          year("a tenth leaves and as many come", 10),
          without("a school closes", "", who -> who.school().equals("5503")),
          without("the leavers are sent first", "", who -> is(PUPIL).test(who) && old(who, 4)),
          without("many posts end in summer", "", who -> is(TEACHER).test(who) && old(who, 2)),
          rekeyed("an academy is renumbered", who -> true),
          renamed("a source spells names with accents", who -> true, "RENARD", "RÉNARD"),
          without("the feed of August holds few", "", who -> who.number() > 20));

  static SmallFeed before() {
    return feed(ALL, (who, record) -> record);
  }

  private static List<Who> all() {
    var all = new ArrayList<Who>();
    for (var school : List.of("5501", "5502", "5503")) {
      for (int number = 1; number <= (school.equals("5501") ? 200 : 100); number++) {
        all.add(new Who(PUPIL, school, number));
      }
      for (int number = 1; number <= 10; number++) {
        all.add(new Who(TEACHER, school, number));
        all.add(new Who(LIFE, school, number));
      }
    }
    return List.copyOf(all);
  }

  private static Predicate<Who> is(String kind) {
    return who -> who.kind().equals(kind);
  }

  private static Predicate<Who> few(String kind, String school, int count) {
    return is(kind).and(who -> who.school().equals(school) && who.number() <= count);
  }

  private static Predicate<Who> eachOf(String kind, int count) {
    return is(kind).and(who -> who.number() <= count);
  }

  private static boolean old(Who who, int part) {
    return who.number() % part == 0;
  }

  private static FuseScenario without(String name, String scope, Predicate<Who> gone) {
    var left = ALL.stream().filter(gone.negate()).toList();
    return new FuseScenario(name, scope, feed(left, (who, record) -> record));
  }

  private static FuseScenario plus(String name, int count) {
    var more = new ArrayList<>(ALL);
    for (int number = 501; number <= 500 + count; number++) {
      more.add(new Who(PUPIL, "5502", number));
    }
    return new FuseScenario(name, "", feed(more, (who, record) -> record));
  }

  private static FuseScenario year(String name, int part) {
    var next = new ArrayList<Who>();
    for (var who : ALL) {
      next.add(
          is(PUPIL).test(who) && old(who, part)
              ? new Who(PUPIL, who.school(), who.number() + 500)
              : who);
    }
    return new FuseScenario(name, "", feed(next, (who, record) -> record.replace("$2A", "$1A")));
  }

  private static FuseScenario rekeyed(String name, Predicate<Who> which) {
    return changed(
        name, "keys", which, (who, record) -> record.replace(who.key(), "9" + who.key()));
  }

  private static FuseScenario renamed(String name, Predicate<Who> which, String from, String to) {
    return changed(name, "spelling", which, (who, record) -> record.replace(from, to));
  }

  private static FuseScenario changed(
      String name, String scope, Predicate<Who> which, BiFunction<Who, String, String> change) {
    return new FuseScenario(
        name,
        scope,
        feed(ALL, (who, record) -> which.test(who) ? change.apply(who, record) : record));
  }

  private static SmallFeed feed(List<Who> people, BiFunction<Who, String, String> change) {
    UnaryOperator<String> structure = key -> SmallTown.school(key, "099900" + key.charAt(3) + "W");
    var staff = new ArrayList<String>();
    var pupils = new ArrayList<String>();
    for (var who : people) {
      (is(PUPIL).test(who) ? pupils : staff).add(change.apply(who, record(who)));
    }
    return new SmallFeed()
        .with(
            "EtabEducNat_0000.xml",
            file(structure.apply("5501"), structure.apply("5502"), structure.apply("5503")))
        .with("Eleve_0000.xml", file(pupils.toArray(String[]::new)))
        .with("PersEducNat_0000.xml", file(staff.toArray(String[]::new)));
  }

  private static String record(Who who) {
    var at = who.school();
    if (is(PUPIL).test(who)) {
      return SmallFeed.pupil(
              "sn",
              "RENARD",
              "givenName",
              "Zoé",
              "ENTPersonStructRattach",
              at,
              "ENTEleveClasses",
              at + "$2A")
          .replace("900417", who.key());
    }
    var duty = is(TEACHER).test(who) ? "ENS$ENSEIGNEMENT" : "EDU$EDUCATION";
    return SmallFeed.teacher(
            "sn",
            "RENARD",
            "givenName",
            "Zoé",
            "ENTPersonStructRattach",
            at,
            "ENTPersonFonctions",
            at + "$" + duty + "$-$SANS OBJET")
        .replace("900088", who.key());
  }
}

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

  private static final List<String> SCHOOLS = List.of("5501", "5502", "5503");
  private static final List<Who> ALL = all();

  static final List<FuseScenario> STOPS = stops();

  static final List<FuseScenario> QUIET =
      List.of(
          without("nobody leaves", "", who -> false),
          without("four pupils of one school leave", "", few(PUPIL, "5501", 4)),
          without("a teacher of each school leaves", "", eachOf(TEACHER, 1)),
          renamed("a school's worth of four names", few(PUPIL, "5502", 4), "RENARD", "RENARDE"),
          plus("three arrive", 3),
          plus("a whole school arrives", 150));

  static final List<FuseScenario> YEARS = years();

  private static List<FuseScenario> stops() {
    var stops = new ArrayList<FuseScenario>();
    for (var school : SCHOOLS) {
      int pupils = school.equals("5501") ? 200 : 100;
      for (int share : List.of(8, 15, 30, 60, 100)) {
        var name = share + " per cent of the pupils of " + school;
        stops.add(without(name, "school", few(PUPIL, school, pupils * share / 100)));
      }
      stops.add(without("everybody of " + school, "school", in(school)));
      stops.add(without("the teachers of " + school, "profile", is(TEACHER).and(in(school))));
      stops.add(without("school life of " + school, "profile", is(LIFE).and(in(school))));
      stops.add(rekeyed("other keys in " + school, in(school)));
      stops.add(renamed("other names in " + school, in(school), "RENARD", "RENORD"));
    }
    stops.addAll(stopsOfTerritory());
    stops.addAll(stopsByPart());
    return List.copyOf(stops);
  }

  private static List<FuseScenario> stopsOfTerritory() {
    var stops = new ArrayList<FuseScenario>();
    for (var kind : List.of(PUPIL, TEACHER, LIFE)) {
      stops.add(without("a whole profile, " + kind, "profile", is(kind)));
    }
    for (int count : List.of(2, 3, 5, 10, 20)) {
      stops.add(without(count + " pupils of each school", "territory", eachOf(PUPIL, count)));
    }
    return stops;
  }

  private static List<FuseScenario> stopsByPart() {
    var stops = new ArrayList<FuseScenario>();
    for (int part : List.of(2, 3, 4, 5, 10, 20)) {
      stops.add(without("one in " + part, "territory", each(part)));
    }
    stops.add(without("almost everybody", "territory", who -> who.number() > 1));
    for (int part : List.of(1, 2, 3, 4)) {
      stops.add(rekeyed("other keys for one in " + part, each(part)));
    }
    for (int part : List.of(1, 2, 5, 10, 15)) {
      stops.add(renamed("a letter in one name in " + part, each(part), "RENARD", "RENORD"));
      stops.add(renamed("no accents in one in " + part, each(part), "Zoé", "Zo?"));
    }
    stops.add(renamed("accents taken for other letters", each(1), "Zoé", "ZoÃ©"));
    return stops;
  }

  private static List<FuseScenario> years() {
    var years = new ArrayList<FuseScenario>();
    for (int part : List.of(2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20)) {
      years.add(year("one pupil in " + part + " leaves, as many come, classes are new", part));
    }
    for (int part : List.of(2, 3, 4, 5, 6, 8, 10)) {
      years.add(without("first one in " + part + " leaves", "", is(PUPIL).and(each(part))));
    }
    for (var school : SCHOOLS) {
      years.add(without(school + " closes", "", in(school)));
      years.add(without("only " + school + " is left", "", in(school).negate()));
    }
    years.addAll(yearsOfOthers());
    return List.copyOf(years);
  }

  private static List<FuseScenario> yearsOfOthers() {
    var years = new ArrayList<FuseScenario>();
    for (int part : List.of(1, 2)) {
      years.add(without("teaching posts end, one in " + part, "", is(TEACHER).and(each(part))));
      years.add(without("other posts end, one in " + part, "", is(LIFE).and(each(part))));
    }
    for (int part : List.of(1, 2, 3, 4)) {
      years.add(rekeyed("a new numbering of one in " + part, each(part)));
    }
    for (int part : List.of(1, 2, 5, 10)) {
      years.add(renamed("accents at last, one in " + part, each(part), "RENARD", "RÉNARD"));
    }
    for (int last : List.of(10, 20, 50, 100)) {
      years.add(without("August holds " + last + " of each", "", who -> who.number() > last));
    }
    return years;
  }

  static SmallFeed before() {
    return feed(ALL, (who, record) -> record);
  }

  /** The feed of the next day, from which the first pupils of a school are gone. */
  static SmallFeed pupilsLeave(String school, int count) {
    return without("", "", few(PUPIL, school, count)).feed();
  }

  /** The feed of the next day, from which the first teachers of each school are gone. */
  static SmallFeed teachersLeave(int count) {
    return without("", "", eachOf(TEACHER, count)).feed();
  }

  /** The feed of the next day, in which everybody bears another name. */
  static SmallFeed allNamed(String name) {
    return feed(ALL, (who, record) -> record.replace("RENARD", name));
  }

  /** The feed of the next day, from which the first of all people are gone. */
  static SmallFeed leave(int count) {
    return feed(ALL.subList(count, ALL.size()), (who, record) -> record);
  }

  private static List<Who> all() {
    var all = new ArrayList<Who>();
    for (var school : SCHOOLS) {
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

  private static Predicate<Who> in(String school) {
    return who -> who.school().equals(school);
  }

  private static Predicate<Who> each(int part) {
    return who -> who.number() % part == 0;
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
          is(PUPIL).test(who) && each(part).test(who)
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

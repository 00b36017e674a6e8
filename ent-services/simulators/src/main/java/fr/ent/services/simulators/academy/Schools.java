package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The schools of an academy, sharing out its classes, groups, pupils and staff. */
final class Schools {
  private final List<School> all;
  private final int[] schoolOfClass;
  private final List<String> towns;

  Schools(AcademySize size, Dice dice) {
    var lines = Stock.lines("places.txt");
    towns = Stock.values(lines, "towns");
    int count = size.colleges() + size.lycees();
    int[] weights = new int[count];
    for (int at = 0; at < count; at++) {
      weights[at] = count == 1 ? 100 : 70 + dice.pick(61, Topic.WEIGHT, at);
    }
    var names = List.of(Stock.values(lines, "colleges"), Stock.values(lines, "lycees"));
    all = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      boolean college = at < size.colleges();
      List<String> among = names.get(college ? 0 : 1);
      int rank = college ? at : at - size.colleges();
      var name =
          among.get(rank % among.size())
              + (rank < among.size() ? "" : " " + (1 + rank / among.size()));
      all.add(
          new School(
              at,
              college ? SchoolKind.COLLEGE : SchoolKind.LYCEE,
              name,
              share(size.classes(), weights, at),
              share(size.groups(), weights, at),
              share(size.pupils(), weights, at),
              share(size.staff(), weights, at)));
    }
    addZone(size, count);
    schoolOfClass = new int[size.classes()];
    for (School school : all) {
      for (int c = school.classes().from(); c < school.classes().to(); c++) {
        schoolOfClass[c] = school.number();
      }
    }
  }

  private void addZone(AcademySize size, int count) {
    if (size != AcademySize.XS) {
      var none = School.Span.NONE;
      all.add(
          new School(count, SchoolKind.REPLACEMENT_ZONE, "Z.REMP-ZONE 99", none, none, none, none));
    }
  }

  private static School.Span share(int total, int[] weights, int at) {
    long sum = 0;
    long before = 0;
    for (int each = 0; each < weights.length; each++) {
      before += each < at ? weights[each] : 0;
      sum += weights[each];
    }
    return new School.Span(
        (int) (total * before / sum), (int) (total * (before + weights[at]) / sum));
  }

  List<School> all() {
    return all;
  }

  /** The schools that teach: all but the replacement zone. */
  List<School> teaching() {
    return all.stream().filter(s -> s.kind() != SchoolKind.REPLACEMENT_ZONE).toList();
  }

  int classes() {
    return schoolOfClass.length;
  }

  School ofClass(int schoolClass) {
    return all.get(schoolOfClass[schoolClass]);
  }

  School ofStaff(int member) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean zone = all.get(middle).kind() == SchoolKind.REPLACEMENT_ZONE;
      if (!zone && all.get(middle).staff().from() <= member) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  String townOf(School school) {
    return towns.get(school.number() % towns.size()).toUpperCase(Locale.FRENCH);
  }
}

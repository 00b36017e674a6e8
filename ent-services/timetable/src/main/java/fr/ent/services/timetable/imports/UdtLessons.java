package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.services.timetable.imports.UdtPlaces.Card;
import fr.ent.services.timetable.imports.UdtWeek.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts half-slots that follow one another together to lessons. A lesson has no id here: it is the
 * how manieth of its week that has the same subject, teacher and group.
 */
final class UdtLessons {
  private final Draft draft;
  private final UdtPlaces places;
  private final Map<String, String> rooms;
  private final Set<XmlNode> told = new HashSet<>();

  /** What half-slots have in common that make one lesson. */
  private record Course(String subject, String teacher, String group, String room, String site) {}

  /** Half-slots of one day that follow one another, with all who are in them. */
  private static final class Run {
    private final Card first;
    private Card last;
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> teachers = new LinkedHashSet<>();

    Run(Card first) {
      this.first = first;
      this.last = first;
    }
  }

  UdtLessons(Draft draft, UdtPlaces places, Map<String, String> rooms) {
    this.draft = draft;
    this.places = places;
    this.rooms = rooms;
  }

  void take(UdtWeek plan, LocalDate week, List<LocalDate> openDays) {
    var ordinals = new Ordinals();
    for (var course : courses(plan).entrySet()) {
      for (var run : runs(plan, course.getValue())) {
        var id = ordinals.next(id(course.getKey()));
        var date = week.plusDays(run.first.day() - 1L);
        var span = places.span(date, run.first, run.last);
        if (openDays.contains(date) && span != null) {
          draft.add(
              new WrittenLesson(
                  id,
                  span,
                  label(course.getKey().subject),
                  course.getKey().subject,
                  List.copyOf(run.groups),
                  List.copyOf(run.teachers),
                  course.getKey().room.isEmpty() ? List.of() : List.of(course.getKey().room),
                  false));
        }
      }
    }
  }

  private static String id(Course course) {
    return course.subject + "/" + course.teacher + "/" + course.group + "/";
  }

  private String label(String subject) {
    var name = draft.name(subject);
    return name == null ? "" : name.label();
  }

  private Map<Course, List<Line>> courses(UdtWeek plan) {
    var courses = new LinkedHashMap<Course, List<Line>>();
    for (var line : plan.lines()) {
      var card = places.card(line.attribute("fic"));
      if (line.attribute("div").isEmpty()) {
        continue;
      }
      if (card == null || card.day() < 1 || card.day() > 7) {
        find(ImportFinding.Kind.NO_TIME, line, "");
      } else {
        courses.computeIfAbsent(course(line, card), none -> new ArrayList<>()).add(line);
      }
    }
    return courses;
  }

  private Course course(Line line, Card card) {
    return new Course(
        known(Kind.SUBJECT, line, "mat"),
        known(Kind.TEACHER, line, "prof"),
        group(line),
        line.attribute("salle").isEmpty()
            ? ""
            : rooms.getOrDefault(line.attribute("salle"), line.attribute("salle")),
        card.site());
  }

  private String known(Kind kind, Line line, String attribute) {
    var ident = line.attribute(attribute);
    var key = WrittenName.key(kind, ident);
    if (ident.isEmpty() || draft.name(key) != null) {
      return ident.isEmpty() ? "" : key;
    }
    find(ImportFinding.Kind.DANGLING, line, " " + attribute + " " + ident);
    return "";
  }

  private String group(Line line) {
    var together = WrittenName.key(Kind.GROUP, "R" + line.attribute("rgpmt"));
    if (draft.name(together) != null) {
      return together;
    }
    var group = WrittenName.key(Kind.GROUP, line.attribute("div") + line.attribute("gpe"));
    if (!line.attribute("gpe").isEmpty() && draft.name(group) != null) {
      return group;
    }
    return known(Kind.CLASS, line, "div");
  }

  private List<Run> runs(UdtWeek plan, List<Line> lines) {
    var byCard =
        new TreeMap<Card, List<Line>>(
            Comparator.comparingInt(Card::day).thenComparingInt(Card::halfSlot));
    for (var line : lines) {
      var card = places.card(line.attribute("fic"));
      if (card != null) {
        byCard.computeIfAbsent(card, none -> new ArrayList<>()).add(line);
      }
    }
    var runs = new ArrayList<Run>();
    for (var one : byCard.entrySet()) {
      var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last == null || !follows(last.last, one.getKey())) {
        last = new Run(one.getKey());
        runs.add(last);
      }
      last.last = one.getKey();
      for (var line : one.getValue()) {
        join(last, line, plan);
      }
    }
    return runs;
  }

  private static boolean follows(Card before, Card after) {
    return before.day() == after.day() && before.halfSlot() + 1 == after.halfSlot();
  }

  private void join(Run run, Line line, UdtWeek plan) {
    addKnown(run.groups, group(line));
    addKnown(run.teachers, known(Kind.TEACHER, line, "prof"));
    plan.othersOf(line)
        .forEach(prof -> addKnown(run.teachers, WrittenName.key(Kind.TEACHER, prof)));
  }

  private void addKnown(Set<String> all, String key) {
    if (draft.name(key) != null) {
      all.add(key);
    }
  }

  private void find(ImportFinding.Kind kind, Line line, String what) {
    if (told.add(line.node())) {
      draft.find(
          kind, line.file(), line.node().line(), "ligfiche " + line.attribute("code") + what);
    }
  }
}

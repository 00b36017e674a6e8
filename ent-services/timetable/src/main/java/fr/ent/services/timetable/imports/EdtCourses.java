package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The courses of an EDT export, one lesson for each week.
 *
 * <p>A mask is a number whose bit i stands for week i; the first week is 1, bit 0 stands for none.
 * {@code Semaines} or {@code SemainesInclusion} of a course says when it is, else what its
 * teachers, classes, groups and rooms say together, each of which may have a mask of its own;
 * {@code SemainesAnnulation} says when it is cancelled.
 */
final class EdtCourses {
  private static final int LAST_WEEK = 62;
  private static final Set<String> WHO =
      Set.of("Matiere", "Professeur", "Personnel", "Classe", "PartieDeClasse", "Groupe", "Salle");

  private final String file;
  private final Draft draft;
  private final EdtGrid grid;
  private final Map<String, String> rooms;
  private final Map<String, String> parts;
  private final LocalDate firstDay;
  private final Ordinals ordinals = new Ordinals();

  EdtCourses(
      String file,
      Draft draft,
      EdtGrid grid,
      Map<String, String> rooms,
      Map<String, String> parts,
      LocalDate firstDay) {
    this.file = file;
    this.draft = draft;
    this.grid = grid;
    this.rooms = rooms;
    this.parts = parts;
    this.firstDay = firstDay;
  }

  void take(List<XmlNode> courses) {
    courses.forEach(this::take);
  }

  private void take(XmlNode course) {
    int day = WrittenTimes.number(course.attribute("Jour"));
    int place = WrittenTimes.number(course.attribute("NumeroPlaceDebut"));
    int places = WrittenTimes.number(course.attribute("NombrePlaces"));
    if (day < 1 || day > 7 || grid.span(firstDay, place, places) == null) {
      find(ImportFinding.Kind.NO_TIME, course);
      return;
    }
    long cancelled = mask(course, "SemainesAnnulation");
    long weeks = weeks(course) | cancelled;
    if ((weeks & ~1L) == 0) {
      find(ImportFinding.Kind.NO_WEEK, course);
      return;
    }
    reportDangling(course);
    var id = id(course);
    for (int week = 1; week <= LAST_WEEK; week++) {
      if ((weeks >> week & 1) == 1) {
        var date = firstDay.plusWeeks(week - 1L).plusDays(day - 1L);
        var span = grid.span(date, place, places);
        if (span != null
            && !School.monday(date).isAfter(School.lastFrom(School.monday(firstDay)))) {
          draft.add(lesson(course, id, week, span, (cancelled >> week & 1) == 1));
        }
      }
    }
  }

  private void find(ImportFinding.Kind kind, XmlNode node) {
    draft.find(
        kind, file, node.line(), (node.name() + " " + node.attribute("Ident", "Numero")).strip());
  }

  private long mask(XmlNode node, String attribute) {
    var text = node.attribute(attribute);
    var mask = WrittenTimes.mask(text);
    if (mask == null && !text.isEmpty()) {
      draft.find(ImportFinding.Kind.VALUE, file, node.line(), node.name() + " " + attribute);
    }
    return mask == null ? 0 : mask;
  }

  private long weeks(XmlNode course) {
    if (!course.attribute("Semaines", "SemainesInclusion").isEmpty()) {
      return course.attribute("Semaines").isEmpty()
          ? mask(course, "SemainesInclusion")
          : mask(course, "Semaines");
    }
    long all = 0;
    for (var one : course.children()) {
      all |= WHO.contains(one.name()) ? mask(one, "Semaines") : 0;
    }
    return all;
  }

  private WrittenLesson lesson(
      XmlNode course, String id, int week, fr.ent.api.identity.TimeSpan span, boolean cancelled) {
    var there = there(course, week);
    var subjects = keys(there, "Matiere", ident -> WrittenName.key(Kind.SUBJECT, ident));
    var subject = subjects.isEmpty() ? "" : subjects.get(0);
    var named = draft.name(subject);
    var teachers = keys(there, "Professeur", ident -> teacher("Professeur", ident));
    teachers.addAll(keys(there, "Personnel", ident -> teacher("Personnel", ident)));
    var groups = keys(there, "Classe", ident -> WrittenName.key(Kind.CLASS, ident));
    groups.addAll(keys(there, "PartieDeClasse", parts::get));
    groups.addAll(keys(there, "Groupe", ident -> WrittenName.key(Kind.GROUP, ident)));
    return new WrittenLesson(
        id,
        span,
        named == null ? "" : named.label(),
        subject,
        groups.stream().distinct().toList(),
        teachers,
        there.stream()
            .filter(one -> one.name().equals("Salle"))
            .map(one -> rooms.getOrDefault(one.attribute("Ident"), ""))
            .filter(room -> !room.isBlank())
            .toList(),
        cancelled);
  }

  private static String teacher(String element, String ident) {
    return WrittenName.key(Kind.TEACHER, element + ident);
  }

  /** Who and what takes part in a week; in one that is cancelled all, if nobody else is said. */
  private List<XmlNode> there(XmlNode course, int week) {
    var there = course.children().stream().filter(one -> isThere(one, week)).toList();
    return there.stream().anyMatch(one -> !one.name().equals("Matiere"))
        ? there
        : course.children();
  }

  private static boolean isThere(XmlNode one, int week) {
    var own = WrittenTimes.mask(one.attribute("Semaines"));
    return own == null || (own >> week & 1) == 1;
  }

  private List<String> keys(
      List<XmlNode> there, String element, Function<String, @Nullable String> key) {
    var keys = new ArrayList<String>();
    for (var one : there) {
      var found = one.name().equals(element) ? key.apply(one.attribute("Ident")) : null;
      if (found != null && draft.name(found) != null) {
        keys.add(found);
      }
    }
    return keys;
  }

  private void reportDangling(XmlNode course) {
    for (var one : course.children()) {
      if (WHO.contains(one.name()) && !isKnown(one)) {
        find(ImportFinding.Kind.DANGLING, one);
      }
    }
  }

  private boolean isKnown(XmlNode one) {
    var ident = one.attribute("Ident");
    return switch (one.name()) {
      case "Salle" -> rooms.containsKey(ident);
      case "PartieDeClasse" -> parts.containsKey(ident);
      case "Matiere" -> draft.name(WrittenName.key(Kind.SUBJECT, ident)) != null;
      case "Classe" -> draft.name(WrittenName.key(Kind.CLASS, ident)) != null;
      case "Groupe" -> draft.name(WrittenName.key(Kind.GROUP, ident)) != null;
      default -> draft.name(teacher(one.name(), ident)) != null;
    };
  }

  /** The id of the course where it has one, else what it is and the how manieth of these. */
  private String id(XmlNode course) {
    var own = course.attribute("Ident", "Numero");
    if (!own.isEmpty()) {
      return own;
    }
    var what = new StringBuilder();
    for (var one : course.children()) {
      if (WHO.contains(one.name()) && !one.name().equals("Salle")) {
        what.append(one.name()).append(one.attribute("Ident")).append('/');
      }
    }
    return ordinals.next(what.toString());
  }
}

package fr.ent.services.timetable.imports;

import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the files of a UDT archive say, whichever they stand in. For one thread. */
final class UdtContent {
  static final Set<String> ELEMENTS =
      Set.of(
          "debut_eleve",
          "fin_eleve",
          "fermeture",
          "init",
          "salle",
          "prof",
          "mat",
          "demi_seq",
          "div",
          "gpe",
          "rgpmt",
          "coens",
          "fiche",
          "ligfiche");

  private static final String NO_SUBJECT = "***";

  private final Draft draft = new Draft();
  private final UdtPlaces places = new UdtPlaces();
  private final Map<String, String> rooms = new HashMap<>();
  private final Map<Integer, UdtWeek> weeks = new TreeMap<>();
  private final Set<LocalDate> closed = new HashSet<>();
  private @Nullable LocalDate start;
  private @Nullable LocalDate end;
  private int firstWeek;
  private String uai = "";

  /** Take an element; of a week of the calendar, or of 0 for all that have none of their own. */
  void take(XmlNode node, String file, int week) {
    switch (node.name()) {
      case "debut_eleve" -> start = WrittenTimes.day(node.text());
      case "fin_eleve" -> end = WrittenTimes.day(node.text());
      case "fermeture" -> takeClosure(node);
      case "init" -> takeSettings(node);
      case "salle" -> rooms.put(node.attribute("code"), node.attribute("nom", "code"));
      case "demi_seq" -> places.takeSlot(node);
      case "fiche" -> places.takeCard(node);
      case "coens" -> weekOf(week).takeTogether(node);
      case "ligfiche" -> weekOf(week).takeLine(node, file);
      default -> takeName(node, file);
    }
  }

  private UdtWeek weekOf(int number) {
    return weeks.computeIfAbsent(number, none -> new UdtWeek());
  }

  private void takeSettings(XmlNode node) {
    firstWeek = WrittenTimes.number(node.attribute("premiere_semaine_ISO"));
    uai = node.attribute("uai", "rne");
    places.lasting(WrittenTimes.number(node.attribute("duree_seq")));
  }

  private void takeClosure(XmlNode node) {
    var first = WrittenTimes.day(node.attribute("debut"));
    var last = WrittenTimes.day(node.attribute("fin"));
    if (first != null && last != null && last.isBefore(first.plusYears(1))) {
      for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
        closed.add(day);
      }
    }
  }

  private void takeName(XmlNode node, String file) {
    var code = node.attribute("code");
    var name =
        switch (node.name()) {
          case "prof" ->
              WrittenName.teacher(
                  code,
                  node.attribute("prenom"),
                  node.attribute("nom"),
                  null,
                  node.attribute("epj"));
          case "mat" ->
              WrittenName.subject(
                  code, node.attribute("libelle", "code"), node.attribute("code_gep1"));
          case "div" ->
              WrittenName.group(Kind.CLASS, code, code, node.attribute("code_gep"), List.of());
          case "gpe" -> group(node, code);
          default -> together(node);
        };
    if (name != null && !code.equals(NO_SUBJECT)) {
      draft.add(name, file, node.line());
    }
  }

  /** A group of one class; one that STS does not know has no pupils of its own. */
  private static @Nullable WrittenName group(XmlNode node, String code) {
    var sts = node.attribute("code_sts");
    var division = node.attribute("code_div");
    return sts.isEmpty() && node.attributes().containsKey("code_sts")
        ? null
        : WrittenName.group(
            Kind.GROUP,
            division + code,
            sts.isEmpty() ? division + code : sts,
            "",
            List.of(division));
  }

  /** A group of several classes has a line for each of them. */
  private @Nullable WrittenName together(XmlNode node) {
    var key = "R" + node.attribute("code");
    var label = node.attribute("nom", "code");
    return draft.name(WrittenName.key(Kind.GROUP, key)) != null
        ? null
        : WrittenName.group(Kind.GROUP, key, label, "", List.of());
  }

  Written written(School school) {
    if (start == null || end == null || firstWeek < 1 || firstWeek > 53) {
      throw new UnreadableTimetableException(Reason.UNKNOWN_FORMAT);
    }
    school.requireUai(uai);
    school.requireYear(start);
    var first = School.monday(start.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, firstWeek));
    var last = School.monday(end);
    if (last.isBefore(first) || last.isAfter(School.lastFrom(first))) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    }
    var lessons = new UdtLessons(draft, places, rooms);
    var usual = weeks.getOrDefault(0, new UdtWeek());
    for (var week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
      var own = weeks.get(week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      var plan = own == null ? usual : own.completed(usual);
      lessons.take(plan, week, openDays(week));
    }
    return draft.done(TimetableSource.UDT, SourceName.of("UDT"), first, last);
  }

  private List<LocalDate> openDays(LocalDate week) {
    var open = new ArrayList<LocalDate>();
    for (int day = 0; day < 7; day++) {
      var date = week.plusDays(day);
      if (!closed.contains(date) && !date.isBefore(start) && !date.isAfter(end)) {
        open.add(date);
      }
    }
    return open;
  }
}

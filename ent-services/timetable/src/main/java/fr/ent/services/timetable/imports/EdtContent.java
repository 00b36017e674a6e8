package fr.ent.services.timetable.imports;

import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an EDT export says: names first, its courses once all names are known. For one thread. */
final class EdtContent {
  /** What the ids of parts of classes begin with, so that they are not those of groups. */
  static final String OF_PARTS = "P";

  private static final int WEEKS = 52;

  private final String file;
  private final Draft draft = new Draft();
  private final EdtGrid grid = new EdtGrid();
  private final Map<String, String> rooms = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private final List<XmlNode> courses = new ArrayList<>();
  private final EdtPupils pupils;
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;

  EdtContent(String file, LocalDate today) {
    this.file = file;
    this.pupils = new EdtPupils(today);
  }

  void take(XmlNode node) {
    var ident = node.attribute("Ident");
    switch (node.name()) {
      case "AnneeScolaire" -> {
        firstDay = WrittenTimes.day(node.attribute("DatePremierJourSemaine1"));
        lastDay = WrittenTimes.day(node.attribute("DateFin"));
      }
      case "GrilleHoraire" -> grid.take(node);
      case "Matiere" ->
          add(
              WrittenName.subject(ident, node.attribute("Libelle", "Nom"), node.attribute("Code")),
              node);
      case "Professeur", "Personnel" -> takeTeacher(node, ident);
      case "Classe" -> takeClass(node, ident);
      case "Groupe" -> takeGroup(node, ident);
      case "Eleve" -> pupils.take(node);
      case "Salle" -> rooms.put(ident, node.attribute("Nom"));
      case "Cours" -> courses.add(node);
      default -> {
        // Equipment and what else it holds are no part of a timetable.
      }
    }
  }

  private void add(WrittenName name, XmlNode node) {
    draft.add(name, file, node.line());
  }

  private void takeTeacher(XmlNode node, String ident) {
    var birth = WrittenTimes.day(node.attribute("DateNaissance"));
    if (birth == null && !node.attribute("DateNaissance").isEmpty()) {
      draft.find(
          ImportFinding.Kind.VALUE,
          file,
          node.line(),
          node.name() + " " + ident + " DateNaissance");
    }
    add(
        WrittenName.teacher(
            node.name() + ident, node.attribute("Prenom"), node.attribute("Nom"), birth, ""),
        node);
  }

  private void takeClass(XmlNode node, String ident) {
    var label = node.attribute("Nom");
    add(WrittenName.group(Kind.CLASS, ident, label, node.attribute("Code"), List.of()), node);
    for (var part : node.all("PartieDeClasse")) {
      takePart(part, ident, label);
    }
  }

  /** A part without a name is the whole class to whoever reads. */
  private void takePart(XmlNode part, String classIdent, String classLabel) {
    var ident = part.attribute("Ident");
    if (part.attribute("Nom").isEmpty()) {
      parts.put(ident, WrittenName.key(Kind.CLASS, classIdent));
      return;
    }
    var name =
        WrittenName.group(
            Kind.GROUP, OF_PARTS + ident, part.attribute("Nom"), "", List.of(classLabel));
    parts.put(ident, name.key());
    add(name, part);
  }

  private void takeGroup(XmlNode node, String ident) {
    pupils.takeGroup(node);
    var classes =
        node.all("Classe").stream()
            .map(one -> draft.name(WrittenName.key(Kind.CLASS, one.attribute("Ident"))))
            .flatMap(java.util.stream.Stream::ofNullable)
            .map(WrittenName::label)
            .toList();
    add(
        WrittenName.group(
            Kind.GROUP, ident, node.attribute("Nom"), node.attribute("Code"), classes),
        node);
  }

  Written written(School school) {
    if (firstDay == null) {
      throw new UnreadableTimetableException(Reason.UNKNOWN_FORMAT);
    }
    school.requireYear(firstDay);
    var reading = new EdtCourses(file, draft, grid, rooms, parts, firstDay);
    reading.take(courses);
    draft.tellMembers(pupils::membersOf);
    var first = School.monday(firstDay);
    var last = lastWeek(first);
    return draft.done(TimetableSource.EDT, SourceName.of("EDT"), first, last);
  }

  private LocalDate lastWeek(LocalDate first) {
    var last = lastDay == null ? first.plusWeeks(WEEKS - 1L) : School.monday(lastDay);
    for (var lesson : draft.lessons()) {
      last = lesson.week().isAfter(last) ? lesson.week() : last;
    }
    var least = last.isBefore(first) ? first : last;
    return least.isAfter(School.lastFrom(first)) ? School.lastFrom(first) : least;
  }
}

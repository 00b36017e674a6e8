package fr.ent.services.timetable.imports;

import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** STS-WEB: teachers with birth dates, divisions and groups, and who teaches what; no lesson. */
@EntService
class StsFormat implements Format {
  static final String ROOT = "STS_EDT";

  /** Whom the ministry manages: their ids are also in the national feed. */
  private static final String MANAGED = "epp";

  /** Where a person or group whom this source tells beyond doubt is remembered. */
  static final SourceName SOURCE = SourceName.STS;

  @Override
  public boolean knows(SentFile file) {
    return file.isXml() && file.head().contains("<" + ROOT);
  }

  @Override
  public Written read(SentFile file, School school) {
    var xml = XmlFile.open(file);
    if (!xml.name().equals(ROOT)) {
      throw new UnreadableTimetableException(Reason.UNKNOWN_FORMAT);
    }
    var draft = new Draft();
    Map<String, String> subjects = new HashMap<>();
    while (xml.next()) {
      switch (xml.name()) {
        case "UAJ" -> school.requireUai(xml.attribute("CODE"));
        case "ANNEE_SCOLAIRE" -> requireYear(school, xml.attribute("ANNEE"));
        case "MATIERE" -> takeSubject(xml.node(), subjects);
        case "INDIVIDU" -> takePerson(xml.node(), draft, file.name());
        case "DIVISION" -> takeGroup(xml.node(), Kind.CLASS, draft, file.name(), subjects);
        case "GROUPE" -> takeGroup(xml.node(), Kind.GROUP, draft, file.name(), subjects);
        default -> {
          // What holds these is looked into, the rest is no part of a timetable.
        }
      }
    }
    return draft.done(TimetableSource.STS, SOURCE, null, null);
  }

  private static void requireYear(School school, String year) {
    int number = WrittenTimes.number(year);
    if (number < 1_900 || number > 9_000) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    }
    school.requireYear(LocalDate.of(number, Month.SEPTEMBER, 1));
  }

  private static void takeSubject(XmlNode node, Map<String, String> subjects) {
    subjects.put(
        node.attribute("CODE"),
        node.textOf("LIBELLE_LONG").isEmpty()
            ? node.textOf("LIBELLE_EDITION")
            : node.textOf("LIBELLE_LONG"));
  }

  /** STS 3.15: a teacher is told by type and id together. */
  private static void takePerson(XmlNode node, Draft draft, String file) {
    if (!node.textOf("FONCTION").equals("ENS") && !node.textOf("FONCTION").isEmpty()) {
      return;
    }
    var last = node.textOf("NOM_USAGE");
    draft.add(
        WrittenName.teacher(
            node.attribute("TYPE") + node.attribute("ID"),
            node.textOf("PRENOM"),
            last.isEmpty() ? node.textOf("NOM_PATRONYMIQUE") : last,
            WrittenTimes.day(node.textOf("DATE_NAISSANCE")),
            node.attribute("TYPE").equals(MANAGED) ? node.attribute("ID") : ""),
        file,
        node.line());
  }

  private static void takeGroup(
      XmlNode node, Kind kind, Draft draft, String file, Map<String, String> subjects) {
    var code = node.attribute("CODE");
    var classes =
        node.first("DIVISIONS_APPARTENANCE").stream()
            .flatMap(all -> all.all("DIVISION_APPARTENANCE").stream())
            .map(one -> one.attribute("CODE"))
            .toList();
    // The code is what other software prints: the long label is for people.
    draft.add(WrittenName.group(kind, code, code, code, classes), file, node.line());
    for (var service : node.first("SERVICES").map(all -> all.all("SERVICE")).orElse(List.of())) {
      takeService(service, draft, file, subjects);
    }
  }

  private static void takeService(
      XmlNode service, Draft draft, String file, Map<String, String> subjects) {
    var code = service.attribute("CODE_MATIERE");
    if (!code.isEmpty() && draft.name(WrittenName.key(Kind.SUBJECT, code)) == null) {
      var label = subjects.getOrDefault(code, "");
      draft.add(
          WrittenName.subject(code, label.isBlank() ? code : label, code), file, service.line());
    }
  }
}

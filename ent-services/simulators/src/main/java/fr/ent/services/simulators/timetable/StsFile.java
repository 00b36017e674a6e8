package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.timetable.PlannedLesson;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Writes the XML that STS-WEB exports of a school (fr: export STS-WEB synthétique). */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StsFile {
  private final FileSchool school;

  private StsFile(FileSchool school) {
    this.school = school;
  }

  /** Write a school; who teaches what to whom is that of its plan. */
  public static String of(FileSchool school) {
    return new StsFile(school).written();
  }

  private String written() {
    var first = school.plan().firstWeek();
    int year = first.getYear() - (first.getMonth().compareTo(Month.AUGUST) < 0 ? 1 : 0);
    return """
    <?xml version="1.0" encoding="ISO-8859-15"?>
    <STS_EDT><PARAMETRES><UAJ CODE="%s"/><ANNEE_SCOLAIRE ANNEE="%d"/></PARAMETRES><DONNEES>
    <INDIVIDUS>%s</INDIVIDUS><NOMENCLATURES><MATIERES>%s</MATIERES></NOMENCLATURES>
    <STRUCTURE><DIVISIONS>%s</DIVISIONS><GROUPES>%s</GROUPES></STRUCTURE></DONNEES></STS_EDT>
    """
        .formatted(
            school.uai(),
            year,
            school.teachers().stream().map(StsFile::person).collect(Collectors.joining("\n")),
            school.subjects().entrySet().stream()
                .map(
                    one ->
                        "<MATIERE CODE=\"%s\"><LIBELLE_LONG>%s</LIBELLE_LONG></MATIERE>"
                            .formatted(one.getKey(), EdtFile.escaped(one.getValue())))
                .collect(Collectors.joining("\n")),
            groups(GroupKind.CLASS, "DIVISION"),
            groups(GroupKind.TEACHING, "GROUPE"));
  }

  private static String person(FileSchool.Teacher one) {
    return """
    <INDIVIDU ID="%s" TYPE="epp"><NOM_USAGE>%s</NOM_USAGE><PRENOM>%s</PRENOM>\
    <DATE_NAISSANCE>%s</DATE_NAISSANCE><FONCTION>ENS</FONCTION></INDIVIDU>\
    """
        .formatted(
            one.key().isEmpty() ? one.id() : one.key(),
            EdtFile.escaped(one.last()),
            EdtFile.escaped(one.first()),
            one.birth().map(LocalDate::toString).orElse(""));
  }

  private String groups(GroupKind kind, String element) {
    return school.groups().stream()
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                "<%1$s CODE=\"%2$s\">%3$s<SERVICES>%4$s</SERVICES></%1$s>"
                    .formatted(
                        element, EdtFile.escaped(one.code()), divisions(one), services(one.id())))
        .collect(Collectors.joining("\n"));
  }

  private String divisions(Group group) {
    return school.groups().stream()
        .filter(one -> group.classes().contains(one.id()))
        .map(one -> "<DIVISION_APPARTENANCE CODE=\"" + EdtFile.escaped(one.code()) + "\"/>")
        .collect(Collectors.joining("", "<DIVISIONS_APPARTENANCE>", "</DIVISIONS_APPARTENANCE>"));
  }

  private String services(GroupId group) {
    return school.plan().lessons().stream()
        .filter(one -> one.groups().equals(List.of(group)))
        .map(PlannedLesson::subject)
        .flatMap(Optional::stream)
        .distinct()
        .map(code -> "<SERVICE CODE_MATIERE=\"" + code + "\"/>")
        .collect(Collectors.joining());
  }
}

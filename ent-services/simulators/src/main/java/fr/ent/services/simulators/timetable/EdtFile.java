package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.timetable.PlannedLesson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Writes the XML that EDT exports in the clear (fr: export EDT synthétique): names, the grid of
 * places, and one {@code Cours} for each lesson of the week with the masks of its weeks.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class EdtFile {
  private record Hours(LocalTime from, LocalTime to) {}

  private record Series(String sourceId, int day, Hours hours, String what) {}

  private final FileSchool school;
  private final LocalDate first;
  private final List<Hours> places;
  private final StringBuilder xml = new StringBuilder(1 << 16);

  private EdtFile(FileSchool school) {
    this.school = school;
    var september = LocalDate.of(yearOf(school.plan().firstWeek()), Month.SEPTEMBER, 1);
    this.first = september.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.places =
        school.plan().lessons().stream()
            .map(EdtFile::hours)
            .distinct()
            .sorted((one, other) -> one.from.compareTo(other.from))
            .toList();
  }

  private static int yearOf(LocalDate day) {
    return day.getYear() - (day.getMonth().compareTo(Month.AUGUST) < 0 ? 1 : 0);
  }

  private static Hours hours(PlannedLesson one) {
    return new Hours(one.time().from().toLocalTime(), one.time().to().toLocalTime());
  }

  /** Write a school. */
  public static String of(FileSchool school) {
    var file = new EdtFile(school);
    file.write();
    return file.xml.toString();
  }

  private void write() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    open("BaseDeDonnees", "UAI", school.uai().toString());
    leaf(
        "AnneeScolaire",
        "DateDebut",
        first.toString(),
        "DateFin",
        LocalDate.of(first.getYear() + 1, Month.JULY, 3).toString(),
        "DatePremierJourSemaine1",
        first.toString());
    writeGrid();
    open("Matieres");
    school
        .subjects()
        .forEach(
            (code, label) ->
                leaf("Matiere", "Ident", "M" + code, "Code", code.toString(), "Libelle", label));
    close("Matieres");
    writePeople();
    writeGroups();
    open("Salles");
    school.plan().lessons().stream()
        .flatMap(one -> one.rooms().stream())
        .distinct()
        .forEach(room -> leaf("Salle", "Ident", room, "Nom", room));
    close("Salles");
    open("Cours");
    series().forEach(this::writeCourse);
    close("Cours");
    close("BaseDeDonnees");
  }

  private void writeGrid() {
    open("GrilleHoraire", "DureePlace", "60");
    open("PlacesParJour");
    for (int number = 0; number < places.size(); number++) {
      leaf(
          "Place",
          "Numero",
          String.valueOf(number),
          "LibelleHeureDebut",
          places.get(number).from + ":00",
          "LibelleHeureFin",
          places.get(number).to + ":00");
    }
    close("PlacesParJour");
    close("GrilleHoraire");
  }

  private void writePeople() {
    open("Professeurs");
    for (var one : school.teachers()) {
      leaf(
          "Professeur",
          "Ident",
          one.id().toString(),
          "Nom",
          one.last(),
          "Prenom",
          one.first(),
          "DateNaissance",
          one.birth().map(LocalDate::toString).orElse(""));
    }
    close("Professeurs");
  }

  private void writeGroups() {
    for (var kind : List.of(GroupKind.CLASS, GroupKind.TEACHING)) {
      var element = element(kind);
      open(element + "s");
      for (var one : school.groups()) {
        if (one.kind() == kind) {
          leaf(element, "Ident", one.id().toString(), "Nom", one.code());
        }
      }
      close(element + "s");
    }
  }

  private static String element(GroupKind kind) {
    return kind == GroupKind.CLASS ? "Classe" : "Groupe";
  }

  private Map<Series, long[]> series() {
    var all = new LinkedHashMap<Series, long[]>();
    for (var one : school.plan().lessons()) {
      var key =
          new Series(
              one.sourceId(), one.time().day().getDayOfWeek().getValue(), hours(one), what(one));
      var masks = all.computeIfAbsent(key, none -> new long[2]);
      long bit = 1L << (ChronoUnit.WEEKS.between(first, one.week()) + 1);
      masks[0] |= bit;
      masks[1] |= one.cancelled() ? bit : 0;
    }
    return all;
  }

  /** Who and what takes part, as elements. */
  private String what(PlannedLesson lesson) {
    var parts = new ArrayList<String>();
    lesson.subject().ifPresent(code -> parts.add(reference("Matiere", "M" + code)));
    lesson.teachers().forEach(one -> parts.add(reference("Professeur", one.toString())));
    for (var id : lesson.groups()) {
      school.groups().stream()
          .filter(one -> one.id().equals(id))
          .map(Group::kind)
          .findFirst()
          .ifPresent(kind -> parts.add(reference(element(kind), id.toString())));
    }
    lesson.rooms().forEach(room -> parts.add(reference("Salle", room)));
    return String.join("", parts);
  }

  /** The mask is written once the weeks are known. */
  private static String reference(String element, String ident) {
    return "<" + element + " Ident=\"" + escaped(ident) + "\" Semaines=\"%1$d\"/>";
  }

  private void writeCourse(Series one, long[] masks) {
    var ident =
        UUID.nameUUIDFromBytes(one.sourceId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    open(
        "Cours",
        "Ident",
        ident.toString(),
        "Jour",
        String.valueOf(one.day),
        "NumeroPlaceDebut",
        String.valueOf(places.indexOf(one.hours)),
        "NombrePlaces",
        "1",
        "SemainesAnnulation",
        String.valueOf(masks[1]));
    xml.append(one.what.replace("%1$d", String.valueOf(masks[0]))).append('\n');
    close("Cours");
  }

  private void open(String element, String... attributes) {
    tag(element, attributes).append(">\n");
  }

  private void leaf(String element, String... attributes) {
    tag(element, attributes).append("/>\n");
  }

  private StringBuilder tag(String element, String... attributes) {
    xml.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      xml.append('"');
    }
    return xml;
  }

  private void close(String element) {
    xml.append("</").append(element).append(">\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}

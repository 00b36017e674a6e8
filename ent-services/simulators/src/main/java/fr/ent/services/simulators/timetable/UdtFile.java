package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.PlannedLesson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apiguardian.api.API;

/**
 * Writes the archive that UDT drops (fr: export UDT synthétique): the first week of a plan holds
 * for all, each week that differs has lines of its own. Each lesson is one half-slot.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UdtFile {
  private final FileSchool school;
  private final Map<String, String> files = new TreeMap<>();

  private UdtFile(FileSchool school) {
    this.school = school;
  }

  /** Write a school. */
  public static byte[] of(FileSchool school) {
    var file = new UdtFile(school);
    file.write();
    return zip(file.files);
  }

  /** Pack files under these names. */
  public static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail so", impossible);
    }
    return bytes.toByteArray();
  }

  private void write() {
    var plan = school.plan();
    int week = plan.firstWeek().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    put("UDCal_00", "<init premiere_semaine_ISO=\"" + week + "\" duree_seq=\"110\"/>");
    put(
        "UDCal_24",
        "<debut_eleve>%s</debut_eleve><fin_eleve>%s</fin_eleve>"
            .formatted(day(plan.firstWeek()), day(plan.lastWeek().plusDays(6))));
    put("UDCal_03", each(rooms(), room -> tag("salle", "code", room, "nom", room)));
    put(
        "UDCal_04",
        each(
            school.teachers(),
            one ->
                tag(
                    "prof",
                    "code",
                    code(one.id()),
                    "nom",
                    one.last(),
                    "prenom",
                    one.first(),
                    "epj",
                    one.key())));
    put(
        "UDCal_05",
        each(
            school.subjects().entrySet(),
            one ->
                tag(
                    "mat",
                    "code",
                    one.getKey().toString(),
                    "libelle",
                    one.getValue(),
                    "code_gep1",
                    one.getKey().toString())));
    put("UDCal_08", each(groups(GroupKind.CLASS), one -> tag("div", "code", one.code())));
    put(
        "UDCal_19",
        each(
            groups(GroupKind.TEACHING),
            one ->
                tag("gpe", "code_div", division(one), "code", one.code(), "code_sts", one.code())));
    var slots = school.plan().lessons().stream().map(UdtFile::slot).distinct().sorted().toList();
    put("UDCal_07", each(slots, UdtFile::halfSlot));
    put("UDCal_11", each(slots, UdtFile::card));
    writeLines();
  }

  private static String day(java.time.LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private void put(String name, String content) {
    files.put(
        name + ".xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<udt>" + content + "</udt>");
  }

  private static <T> String each(Iterable<T> all, java.util.function.Function<T, String> element) {
    var text = new StringBuilder();
    all.forEach(one -> text.append(element.apply(one)).append('\n'));
    return text.toString();
  }

  private static String tag(String element, String... attributes) {
    var text = new StringBuilder("<").append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(EdtFile.escaped(attributes[i + 1])).append('"');
    }
    return text.append("/>").toString();
  }

  private List<String> rooms() {
    return school.plan().lessons().stream()
        .flatMap(one -> one.rooms().stream())
        .distinct()
        .toList();
  }

  private List<Group> groups(GroupKind kind) {
    return school.groups().stream().filter(one -> one.kind() == kind).toList();
  }

  /** The class that a group draws from; of several the first. */
  private String division(Group group) {
    return group.classes().isEmpty() ? "" : group(group.classes().get(0)).code();
  }

  private Group group(GroupId id) {
    return school.groups().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a lesson of a group that is not there"));
  }

  private static String code(PersonId id) {
    return id.toString();
  }

  /** Day, then hours: {@code 2/08:00/08:55}. Each is the first half of a slot of its own. */
  private static String slot(PlannedLesson one) {
    return one.time().day().getDayOfWeek().getValue()
        + "/"
        + one.time().from().toLocalTime()
        + "/"
        + one.time().to().toLocalTime();
  }

  /** No two follow one another, so that none is taken for the other half of another. */
  private static String number(String slot) {
    var from = LocalTime.parse(slot.split("/", -1)[1]);
    return String.valueOf((from.getHour() * 60 + from.getMinute()) / 5 * 2);
  }

  private static String halfSlot(String slot) {
    var parts = slot.split("/", -1);
    return tag(
        "demi_seq",
        "code_jour",
        parts[0],
        "code",
        number(slot),
        "code_site",
        "",
        "hre_deb",
        parts[1],
        "hre_fin",
        parts[2]);
  }

  private static String card(String slot) {
    return tag(
        "fiche",
        "code",
        slot,
        "jour",
        slot.split("/", -1)[0],
        "demi_seq",
        number(slot),
        "site",
        "");
  }

  private void writeLines() {
    var plan = school.plan();
    var usual = linesOf(plan.firstWeek());
    put("UDCal_12", usual);
    for (var week = plan.firstWeek(); !week.isAfter(plan.lastWeek()); week = week.plusWeeks(1)) {
      var own = linesOf(week);
      if (!own.equals(usual)) {
        put("udcal_12_%02d".formatted(week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), own);
      }
    }
  }

  private String linesOf(java.time.LocalDate week) {
    return each(
        school.plan().lessons().stream()
            .filter(one -> one.week().equals(week) && !one.cancelled())
            .toList(),
        this::line);
  }

  private String line(PlannedLesson one) {
    var group = group(one.groups().get(0));
    boolean whole = group.kind() == GroupKind.CLASS;
    return tag(
        "ligfiche",
        "code",
        slot(one),
        "fic",
        slot(one),
        "div",
        whole ? group.code() : division(group),
        "gpe",
        whole ? "" : group.code(),
        "rgpmt",
        "",
        "mat",
        one.subject().map(Object::toString).orElse(""),
        "prof",
        one.teachers().isEmpty() ? "" : code(one.teachers().get(0)),
        "salle",
        one.rooms().isEmpty() ? "" : one.rooms().get(0));
  }
}

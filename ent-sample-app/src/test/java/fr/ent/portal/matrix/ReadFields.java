package fr.ent.portal.matrix;

import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pages read from a request, as their sources say it, and which of that is asked about what
 * lies elsewhere.
 */
final class ReadFields {
  private static final Path SOURCES = Path.of("src", "main", "java", "fr", "ent", "portal");
  private static final Pattern READ =
      Pattern.compile("visit\\s*\\.(?:parameters?|has)\\(\\s*([^)]*?)\\s*\\)");
  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");

  /** What carries no id, wherever it is read: words, days, choices from a list in the code. */
  private static final Set<String> PLAIN =
      words(
          """
          accent accept act added address after afternoon all allStructures answer as
          assurance back banner before begin body brief change check choice choices code dates day
          description desk do done due duty effect enabled end endpoint every first ground
          halfdays hour icon judge keep keepEmpty kind label language last late length level
          line login meetingday mefs minutes month name nologo none note number opened opens
          operation others outcome part phone profile profiles proof q readable reason replaced
          reply right rights role rooms saved services show since spaced spelling start subject
          submission sure suspended take taken text theme tie tile title told
          undo until user v verdict was way weekend what why words wrapped zone""");

  /** What carries no id where it is read here, and does elsewhere: days, profiles, addresses. */
  private static final Set<String> PLAIN_HERE =
      lines(
          """
          absences.MeasurePages: from
          absences.ReportForm: place
          absences.Spans: from, to
          admin.AuditSearch: from, to
          admin.CommunicationPages: from, to
          admin.ConnectorPages: who
          admin.CrisisPages: who
          admin.GrantForm: from
          admin.OpenServicePages: service
          admin.OpeningForm: service
          admin.RightsQuestions: over
          admin.WhoWritesPages: other
          account.SecondFactorPages: to
          door.ServicePages: service
          exports.ExportPages: to
          sharing.SharingPages: service
          info.InfoPages: to
          liaison.HostLists: from, where
          notices.DevicePages: key, secret
          notices.NoticesPages: to
          signin.SignInPages: hat, to, who
          timetable.LessonPages: from, to
          timetable.NewLessonForm: from, to
          web.Exporting: to""");

  /**
   * What has no name of its own in the source: a loop over fields named beside it, or what is said
   * of somebody whom another field names. What is given of a role again, whole gifts as words, is
   * for whoever gives rights over the whole territory.
   */
  private static final Set<String> COMPOSED =
      lines(
          """
          absences.ReasonPages: code- + i, field
          absences.ReportForm: PART + one, PART + one.getKey(
          absences.SheetForm: OTHER + pupil
          admin.AppearanceForm: field
          admin.AppearancePages: field
          admin.ConnectorForm: fact- + fact, joined- + fact
          admin.ConnectorPages: field
          admin.DangerPages: parameter
          admin.RoleForm: grants
          admin.HoursRow: hours- + i + -days, hours- + i + -from, hours- + i + -to
          notices.ChoicePages: to. + kind.kind(
          notices.SettingPages: field
          webhooks.WebHookPages: field""");

  /** Files, of which each has its own address; the secret of an agenda, which is no id. */
  private static final Set<String> FILES =
      Set.of("/look/{file}", "/static/{file}", "/calendar/{file}");

  private final Map<String, List<Page>> pages;
  private final List<Field> fields;

  /**
   * A parameter that is read.
   *
   * @param type {@code absences.BoardPages}
   */
  record Reading(String type, String name) {}

  ReadFields(List<Page> pages, List<Field> fields) {
    this.pages = pages.stream().collect(Collectors.groupingBy(ReadFields::type));
    this.fields = fields;
  }

  /** Whatever the sources read. */
  static List<Reading> read() throws IOException {
    var all = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        READ.matcher(Files.readString(file))
            .results()
            .map(one -> one.group(1).replace("\"", ""))
            .forEach(one -> all.add(name + " " + one));
      }
    }
    return all.stream()
        .map(one -> one.split(" ", 2))
        .map(one -> new Reading(one[0], one[1]))
        .toList();
  }

  /** Each parameter that may carry an id and that is asked about nothing elsewhere. */
  SortedSet<String> unasked(List<Reading> readings) {
    return readings.stream()
        .filter(one -> !PLAIN.contains(one.name()))
        .filter(one -> !PLAIN_HERE.contains(one.type() + " " + one.name()))
        .filter(one -> !COMPOSED.contains(one.type() + " " + one.name()))
        .filter(one -> fields.stream().noneMatch(field -> asks(field, one)))
        .map(one -> one.type() + " " + one.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Exceptions for what no source reads any more. */
  static SortedSet<String> needless(List<Reading> readings) {
    var needless = new TreeSet<>(PLAIN);
    needless.addAll(PLAIN_HERE);
    needless.addAll(COMPOSED);
    readings.forEach(one -> needless.removeAll(Set.of(one.name(), one.type() + " " + one.name())));
    return needless;
  }

  /** Where a class has pages the parameter is asked there, else at a page of its package. */
  private boolean asks(Field field, Reading reading) {
    if (!field.asks(reading.name())) {
      return false;
    }
    var near =
        pages.keySet().stream()
            .filter(type -> room(type).equals(room(reading.type())))
            .flatMap(type -> pages.getOrDefault(type, List.of()).stream())
            .toList();
    return pages.getOrDefault(reading.type(), near).stream().anyMatch(page -> isAt(field, page));
  }

  private static Set<String> words(String text) {
    return Set.of(text.split("\\s+"));
  }

  /** Each line names a class and what it reads. */
  private static Set<String> lines(String text) {
    return text.lines()
        .map(line -> line.split(": ", 2))
        .flatMap(line -> Arrays.stream(line[1].split(", ")).map(name -> line[0] + " " + name))
        .collect(Collectors.toSet());
  }

  private static String room(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  /** Whoever answers is written in the class that lists the page. */
  private static String type(Page page) {
    return page.answering()
        .getClass()
        .getName()
        .replaceAll("\\$\\$.*", "")
        .replace("fr.ent.portal.", "");
  }

  private static boolean isAt(Field field, Page page) {
    var path = field.path().replaceAll("\\?.*", "");
    var form = BRACES.matcher(page.path()).replaceAll("[^/]+");
    return field.verb() == page.verb() && path.matches(form);
  }

  /** Each part in braces of a page that is asked about nothing elsewhere. */
  SortedSet<String> unaskedParts() {
    var unasked = new TreeSet<String>();
    for (var page : pages.values().stream().flatMap(List::stream).toList()) {
      var parts = BRACES.matcher(page.path()).results().toList();
      for (var part : parts) {
        var before = page.path().substring(0, part.start());
        var after = page.path().substring(part.end());
        var form = others(before) + "\\{id}(\\.ics)?" + others(after);
        boolean asked =
            fields.stream().anyMatch(one -> one.verb() == page.verb() && one.path().matches(form));
        if (!asked && !FILES.contains(page.path())) {
          unasked.add(page.verb() + " " + page.path() + " " + part.group());
        }
      }
    }
    return unasked;
  }

  private static String others(String path) {
    return BRACES.matcher(path).replaceAll("[^/]+");
  }
}

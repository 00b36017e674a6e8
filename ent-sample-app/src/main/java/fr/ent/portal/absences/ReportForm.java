package fr.ent.portal.absences;

import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallSheet;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonId;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.absences.ReportView.Candidate;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the form of an incident, and reads it back. Looking for another pupil sends it whole, so
 * that nothing typed is lost and nothing of it stands in an address.
 */
@Shared
public class ReportForm {
  private static final String PART = "part-";
  private static final int MOST = 200;

  private final RollCalls calls;
  private final PupilSearch search;
  private final BoardWords words;

  @Inject
  public ReportForm(RollCalls calls, PupilSearch search, BoardWords words) {
    this.calls = calls;
    this.search = search;
    this.words = words;
  }

  /** Begin: at this minute, or in a lesson with its pupils to choose from. */
  ReportView begin(Visit visit) {
    var now = visit.frame().now().atZone(visit.frame().zone()).toLocalDateTime();
    var sheet = sheet(visit);
    var from = sheet.map(one -> one.lesson().time().from()).filter(one -> one.isBefore(now));
    return view(
        visit,
        from.orElse(now),
        sheet.map(one -> String.join(", ", one.lesson().rooms())).orElse(""),
        sheet.map(ReportForm::pupils).orElse(Map.of()));
  }

  /** Open the sheet of the lesson that is meant, if one is. */
  private Optional<RollCallSheet> sheet(Visit visit) {
    var lesson = visit.parameter("lesson");
    try {
      return lesson.isEmpty()
          ? Optional.empty()
          : Optional.of(calls.open(visit.actor(), LessonId.of(lesson)));
    } catch (RollCallRefusedException notTheirs) {
      throw new NoSuchPageException();
    }
  }

  /** Whoever takes the roll call knows what the pupils are called, a substitute too. */
  private static Map<String, String> pupils(RollCallSheet sheet) {
    var pupils = new LinkedHashMap<String, String>();
    for (var one : sheet.lines()) {
      var name = Names.person(one.names().last()) + " " + Names.person(one.names().called());
      pupils.put(one.pupil().toString(), name);
    }
    return pupils;
  }

  private static ReportView view(
      Visit visit, LocalDateTime when, String place, Map<String, String> pupils) {
    return new ReportView(
        IncidentId.random().toString(),
        visit.parameter("lesson"),
        when.toLocalDate().toString(),
        when.toLocalTime().withSecond(0).withNano(0).toString(),
        place,
        "",
        pupils.entrySet().stream()
            .map(one -> new Candidate(one.getKey(), one.getValue(), ""))
            .toList(),
        "",
        Map.of());
  }

  /** Draw what was sent again, with whoever was found. */
  ReportView again(Visit visit, Map<String, String> errors) {
    var sent = visit.parameters("who").stream().limit(MOST).map(PersonId::of).toList();
    var names = words.names(visit.actor(), sent);
    var candidates = new LinkedHashMap<>(sheet(visit).map(ReportForm::pupils).orElse(Map.of()));
    sent.stream()
        .filter(names::containsKey)
        .forEach(one -> candidates.putIfAbsent(one.toString(), names.getOrDefault(one, "")));
    var query = visit.parameter("q");
    var found = found(visit, query);
    found.forEach(one -> candidates.putIfAbsent(one.value(), one.words()));
    return new ReportView(
        visit.parameter("draft"),
        visit.parameter("lesson"),
        visit.parameter("day"),
        visit.parameter("hour"),
        visit.parameter("place"),
        visit.parameter("words"),
        candidates.entrySet().stream()
            .map(
                one ->
                    new Candidate(
                        one.getKey(), one.getValue(), visit.parameter(PART + one.getKey())))
            .toList(),
        found.isEmpty() ? query : "",
        errors);
  }

  private List<Choice> found(Visit visit, String query) {
    return search.pupils(visit.actor(), visit.frame(), BoardPages.school(visit), query);
  }

  /** Name the field that is wrong; empty where none is. */
  static String wrong(Visit visit) {
    if (involved(visit).isEmpty()) {
      return "who";
    }
    if (when(visit).isEmpty()) {
      return "day";
    }
    if (visit.parameter("place").isEmpty() || visit.parameter("place").length() > 100) {
      return "place";
    }
    return visit.parameter("words").isEmpty() || visit.parameter("words").length() > 2000
        ? "words"
        : "";
  }

  private static Optional<LocalDateTime> when(Visit visit) {
    try {
      var day = LocalDate.parse(visit.parameter("day"));
      return Optional.of(day.atTime(LocalTime.parse(visit.parameter("hour"))));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static List<Involved> involved(Visit visit) {
    return visit.parameters("who").stream()
        .limit(MOST)
        .distinct()
        .filter(one -> ReportView.PARTS.contains(visit.parameter(PART + one)))
        .map(
            one ->
                new Involved(PersonId.of(one), Involved.Part.valueOf(visit.parameter(PART + one))))
        .toList();
  }

  /** Read a form in which nothing is wrong. */
  static IncidentDraft read(Visit visit) {
    return new IncidentDraft(
        IncidentId.of(visit.parameter("draft")),
        BoardPages.school(visit),
        when(visit).orElseThrow(NoSuchPageException::new),
        visit.parameter("place"),
        visit.parameter("words"),
        involved(visit));
  }
}

package fr.ent.portal.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureChange;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says incidents and measures in words, to whoever reads them. */
@Shared
public class IncidentWords {
  private static final List<String> FIELDS =
      List.of("pupil", "kind", "words", "from", "begin", "to", "end", "suspended");

  private final Incidents incidents;
  private final AccessPolicy access;
  private final BoardWords words;

  @Inject
  public IncidentWords(Incidents incidents, AccessPolicy access, BoardWords words) {
    this.incidents = incidents;
    this.access = access;
    this.words = words;
  }

  List<IncidentsView.Line> lines(Actor actor, Frame frame, List<Incident> all) {
    var people = all.stream().flatMap(one -> one.involved().stream()).map(Involved::pupil);
    var names = words.names(actor, people.distinct().toList());
    return all.stream().map(one -> line(frame, names, one)).toList();
  }

  private static IncidentsView.Line line(Frame frame, Map<PersonId, String> names, Incident one) {
    var authors =
        one.involved().stream()
            .filter(each -> each.part() == Involved.Part.AUTHOR)
            .map(each -> names.getOrDefault(each.pupil(), ""))
            .filter(name -> !name.isEmpty())
            .toList();
    return new IncidentsView.Line(
        one.id().toString(),
        time(frame, one),
        one.place(),
        frame.words().list(authors),
        one.measures().size(),
        (int)
            one.measures().stream().filter(each -> each.state() == Measure.State.DECIDED).count());
  }

  private static String time(Frame frame, Incident one) {
    return frame.say(
        "moment",
        frame.day(one.when().toLocalDate()),
        frame.words().hour(one.when().toLocalTime()));
  }

  IncidentView view(Visit visit, Incident one, Map<String, String> errors, String told) {
    var actor = visit.actor();
    var frame = visit.frame();
    var people = one.involved().stream().map(Involved::pupil).toList();
    var names = words.names(actor, people);
    return new IncidentView(
        one.id().toString(),
        time(frame, one),
        one.place(),
        one.words(),
        words.names(actor, List.of(one.by())).getOrDefault(one.by(), ""),
        involved(actor, frame, one, names),
        one.measures().stream().map(each -> decided(actor, frame, names, each)).toList(),
        authors(actor, one, names),
        kinds(actor, frame, one),
        MeasureId.random().toString(),
        FIELDS.stream().collect(Collectors.toMap(field -> field, visit::parameter)),
        errors,
        told);
  }

  private List<IncidentView.Part> involved(
      Actor actor, Frame frame, Incident one, Map<PersonId, String> names) {
    var classes =
        access.allows(actor, Incidents.FOLLOW, one.structure())
            ? words.classes(actor, one.structure())
            : Map.<PersonId, String>of();
    return one.involved().stream()
        .map(
            each ->
                new IncidentView.Part(
                    names.getOrDefault(each.pupil(), frame.say("incident.gone")),
                    classes.getOrDefault(each.pupil(), ""),
                    frame.say("incident." + each.part())))
        .toList();
  }

  private IncidentView.Decided decided(
      Actor actor, Frame frame, Map<PersonId, String> names, Measure one) {
    boolean decides = decides(actor, one.kind(), one.pupil());
    boolean open = one.state() == Measure.State.DECIDED;
    return new IncidentView.Decided(
        one.id().toString(),
        names.getOrDefault(one.pupil(), frame.say("incident.gone")),
        frame.say("measure." + one.kind()),
        one.covers().map(covers -> time(frame, covers)).orElse(""),
        one.words(),
        one.state().name(),
        frame.day(one.lastDay()),
        open && (decides || access.allows(actor, Incidents.FOLLOW, one.structure())),
        decides && one.state() != Measure.State.CANCELLED,
        decides && one.state() == Measure.State.SUSPENDED,
        suspended(frame, one),
        one.appeal().map(each -> appeal(frame, each)).orElse(""),
        incidents.historyOf(actor, one.id()).stream()
            .map(each -> history(actor, frame, each))
            .toList());
  }

  /** Say when a measure is carried out; whole days without hours. */
  static String time(Frame frame, TimeSpan covers) {
    var first = covers.from().toLocalDate();
    var last = covers.to().minusSeconds(1).toLocalDate();
    boolean whole =
        covers.from().equals(first.atStartOfDay())
            && covers.to().equals(last.plusDays(1).atStartOfDay());
    if (!whole) {
      return BoardWords.time(frame, covers);
    }
    return first.equals(last)
        ? frame.day(first)
        : frame.say("absences.days", frame.day(first), frame.day(last));
  }

  private String history(Actor actor, Frame frame, MeasureChange one) {
    var by = words.names(actor, List.of(one.by())).getOrDefault(one.by(), "");
    var covers = one.covers().map(time -> time(frame, time)).orElse("");
    return Stream.of(
            frame.say("measure." + one.state()) + (covers.isEmpty() ? "" : " (" + covers + ")"),
            one.appeal().map(each -> appeal(frame, each)).orElse(""),
            frame.moment(one.at()),
            by)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String suspended(Frame frame, Measure one) {
    return one.suspendedUntil().map(day -> frame.say("measure.until", frame.day(day))).orElse("");
  }

  /** Say an appeal and what came of it. */
  private static String appeal(Frame frame, MeasureAppeal one) {
    var lodged = frame.say("appeal." + one.judge(), frame.day(one.lodged()));
    return lodged
        + ", "
        + one.answered()
            .map(day -> frame.say("appeal." + one.outcome(), frame.day(day)))
            .orElseGet(() -> frame.say("appeal.PENDING"));
  }

  private boolean decides(Actor actor, MeasureKind kind, PersonId pupil) {
    return access.allows(actor, kind.isSanction() ? Incidents.SANCTION : Incidents.PUNISH, pupil);
  }

  private List<Choice> authors(Actor actor, Incident one, Map<PersonId, String> names) {
    return one.involved().stream()
        .filter(each -> each.part() == Involved.Part.AUTHOR)
        .filter(each -> names.containsKey(each.pupil()))
        .filter(each -> decides(actor, MeasureKind.DETENTION, each.pupil()))
        .map(each -> new Choice(each.pupil().toString(), names.getOrDefault(each.pupil(), "")))
        .toList();
  }

  private List<Choice> kinds(Actor actor, Frame frame, Incident one) {
    return Stream.of(MeasureKind.values())
        .filter(
            kind -> !kind.isSanction() || access.allows(actor, Incidents.SANCTION, one.structure()))
        .map(kind -> new Choice(kind.name(), frame.say("measure." + kind)))
        .toList();
  }

  /** Say what was decided for a pupil, as the family reads it. */
  List<MineView.Decided> ofPupil(Actor actor, Frame frame, PersonId pupil) {
    if (!access.allows(actor, Incidents.READ, pupil)) {
      return List.of();
    }
    return incidents.measuresOf(actor, pupil).stream()
        .map(
            one ->
                new MineView.Decided(
                    frame.say("measure." + one.kind()),
                    one.covers().map(covers -> time(frame, covers)).orElse(""),
                    one.words(),
                    one.state().name(),
                    frame.day(one.decided().atZone(frame.zone()).toLocalDate()),
                    one.kind().isSanction() ? frame.day(one.lastDay()) : "",
                    suspended(frame, one),
                    one.appeal().map(each -> appeal(frame, each)).orElse("")))
        .toList();
  }
}

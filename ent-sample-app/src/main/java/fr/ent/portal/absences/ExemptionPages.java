package fr.ent.portal.absences;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanations;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who need not come to lessons, and which classes are away: entered and ended by school life. */
@EntService
class ExemptionPages implements Room {
  private static final Access LEAVE = Access.holding(Explanations.SETTLE);
  private static final List<String> FIELDS =
      List.of("title", "from", "to", "begin", "end", "subject", "pupil", "group");
  private static final int A_YEAR = 366;
  private static final int LONGEST = 100;

  private final Exemptions exemptions;
  private final PupilSearch search;
  private final BoardWords words;

  @Inject
  ExemptionPages(Exemptions exemptions, PupilSearch search, BoardWords words) {
    this.exemptions = exemptions;
    this.search = search;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/exemptions", LEAVE, this::show),
        Page.post("/absences/exemptions", LEAVE, this::give),
        Page.post("/absences/exemptions/end", LEAVE, this::end));
  }

  private Answer show(Visit visit) {
    var told = visit.parameter("told").matches("given|ended") ? visit.parameter("told") : "";
    return Answer.page("pages/exemptions", "exemptions.title", view(visit, Map.of(), told));
  }

  private ExemptionsView view(Visit visit, Map<String, String> errors, String told) {
    var actor = visit.actor();
    var school = BoardPages.school(visit);
    var today = visit.frame().today();
    var all = exemptions.in(actor, school, today, today.plusDays(A_YEAR));
    var names = words.names(actor, all.stream().flatMap(one -> one.pupil().stream()).toList());
    var query = visit.parameter("q");
    return new ExemptionsView(
        all.stream()
            .map(one -> line(visit, names, one))
            .filter(one -> !one.who().isEmpty())
            .toList(),
        query,
        search.pupils(actor, visit.frame(), school, query),
        search.groups(actor, school),
        FIELDS.stream().collect(Collectors.toMap(one -> one, visit::parameter)),
        ExemptionId.random().toString(),
        errors,
        told);
  }

  private ExemptionsView.Line line(Visit visit, Map<PersonId, String> names, Exemption one) {
    var who =
        one.pupil()
            .map(pupil -> names.getOrDefault(pupil, ""))
            .or(() -> one.group().map(group -> search.label(visit.actor(), group)))
            .orElse("");
    return new ExemptionsView.Line(
        one.id().toString(),
        who,
        one.title(),
        IncidentWords.time(visit.frame(), one.covers()),
        one.subject());
  }

  private Answer give(Visit visit) {
    var title = visit.parameter("title");
    var covers = Spans.read(visit, A_YEAR);
    var group =
        Optional.of(visit.parameter("group"))
            .filter(one -> !one.isEmpty())
            .map(GroupId::of)
            .filter(one -> visit.parameter("pupil").isEmpty());
    var pupil =
        Stream.of(visit.parameter("pupil"))
            .filter(one -> !one.isEmpty())
            .map(PersonId::of)
            .findFirst();
    var wrong = wrong(title, covers, pupil.isPresent() || group.isPresent());
    if (!wrong.isEmpty()) {
      var errors = Map.of(wrong, visit.frame().say("exemptions.error." + wrong));
      return Answer.again("pages/exemptions", "exemptions.title", view(visit, errors, ""));
    }
    exemptions.give(
        visit.actor(),
        new Exemption(
            ExemptionId.of(visit.parameter("draft")),
            BoardPages.school(visit),
            pupil,
            group,
            covers.orElseThrow(),
            visit.parameter("subject"),
            title));
    return Answer.to("/absences/exemptions?told=given");
  }

  /** Name the field that is wrong; empty where none is. */
  private static String wrong(String title, Optional<TimeSpan> covers, boolean known) {
    if (!known) {
      return "who";
    }
    if (title.isEmpty() || title.length() > LONGEST) {
      return "title";
    }
    return covers.isEmpty() ? "from" : "";
  }

  private Answer end(Visit visit) {
    exemptions.end(
        visit.actor(), BoardPages.school(visit), ExemptionId.of(visit.parameter("exemption")));
    return Answer.to("/absences/exemptions?told=ended");
  }
}

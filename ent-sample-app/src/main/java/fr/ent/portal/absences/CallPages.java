package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every roll call of a school on a day: who took it, and the way to its sheet. */
@EntService
class CallPages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);

  private final RollCalls calls;
  private final LessonWords lessons;
  private final BoardWords words;

  @Inject
  CallPages(RollCalls calls, LessonWords lessons, BoardWords words) {
    this.calls = calls;
    this.lessons = lessons;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/absences/calls", LEAVE, this::show));
  }

  private Answer show(Visit visit) {
    var day = RollCallPages.day(visit);
    var actor = visit.actor();
    var rolls = calls.in(actor, BoardPages.school(visit), day);
    var rows = lessons.rows(actor, visit.frame(), rolls);
    var names = words.names(actor, rolls.stream().flatMap(one -> one.by().stream()).toList());
    var all =
        IntStream.range(0, rolls.size())
            .mapToObj(i -> new CallsView.Call(rows.get(i), taken(visit, rolls.get(i), names)))
            .toList();
    return Answer.page("pages/calls", "calls.title", new CallsView(day, all));
  }

  private static String taken(Visit visit, LessonRoll roll, Map<PersonId, String> names) {
    var who = roll.by().map(one -> names.getOrDefault(one, "")).orElse("");
    return roll.taken()
        .map(at -> visit.frame().moment(at))
        .map(at -> who.isEmpty() ? at : at + ", " + who)
        .orElse("");
  }
}

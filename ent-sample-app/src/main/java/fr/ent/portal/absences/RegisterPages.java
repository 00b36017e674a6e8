package fr.ent.portal.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/** The register of a day, to print, and as a file for the office (ABS-08). */
@EntService
class RegisterPages implements Pages {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);

  private final AbsenceRegister register;
  private final BoardWords words;

  @Inject
  RegisterPages(AbsenceRegister register, BoardWords words) {
    this.register = register;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/register", LEAVE, this::show),
        Page.get("/absences/register.csv", LEAVE, this::file));
  }

  private static LocalDate day(Visit visit) {
    try {
      var asked = visit.parameter("day");
      return asked.isEmpty() ? visit.frame().today() : LocalDate.parse(asked);
    } catch (DateTimeParseException notADay) {
      return visit.frame().today();
    }
  }

  private Answer show(Visit visit) {
    var day = day(visit);
    return Answer.page(
        "pages/register", "register.title", new RegisterView(day, lines(visit, day)));
  }

  private List<RegisterView.Line> lines(Visit visit, LocalDate day) {
    var school = BoardPages.school(visit);
    var absences = register.absencesIn(visit.actor(), school, day, day);
    var names = words.names(visit.actor(), absences.stream().map(Absence::pupil).toList());
    var classes = words.classes(visit.actor(), school);
    return absences.stream()
        .filter(one -> names.containsKey(one.pupil()))
        .map(
            one ->
                new RegisterView.Line(
                    classes.getOrDefault(one.pupil(), ""),
                    names.getOrDefault(one.pupil(), ""),
                    LessonWords.hours(visit.frame(), one.missed()),
                    visit.frame().say("absence." + one.state())))
        .sorted(
            Comparator.comparing(RegisterView.Line::classes).thenComparing(RegisterView.Line::name))
        .toList();
  }

  private Answer file(Visit visit) {
    var day = day(visit);
    var text = new StringBuilder("\ufeff");
    var frame = visit.frame();
    Csv.line(
        text,
        List.of(
            frame.say("register.day"),
            frame.say("register.class"),
            frame.say("register.pupil"),
            frame.say("register.hours"),
            frame.say("register.state")));
    lines(visit, day)
        .forEach(
            one ->
                Csv.line(
                    text,
                    List.of(day.toString(), one.classes(), one.name(), one.hours(), one.state())));
    return new Answer.Bytes(
        text.toString().getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8", false);
  }
}

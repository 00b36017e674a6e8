package fr.ent.portal.timetable;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.core.EntService;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.timetable.WeekView.Choices;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor.Hat;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A lesson that no plan knows of, once or every week; days without school are left out. */
@EntService
class NewLessonPages implements Room {
  private static final Access LEAVE = Access.holding(Timetable.CHANGE);

  private final Timetable timetable;
  private final TimetableChanges changes;
  private final SchoolCalendar calendar;
  private final WhoseChoices choices;

  @Inject
  NewLessonPages(
      Timetable timetable,
      TimetableChanges changes,
      SchoolCalendar calendar,
      WhoseChoices choices) {
    this.timetable = timetable;
    this.changes = changes;
    this.calendar = calendar;
    this.choices = choices;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/timetable/new", LEAVE, visit -> show(visit, Map.of())),
        Page.post("/timetable/new", LEAVE, this::add));
  }

  private static StructureId school(Visit visit) {
    return visit
        .visitor()
        .hat()
        .map(Hat::affiliation)
        .orElseThrow(NoSuchPageException::new)
        .structure();
  }

  private List<Lesson> thisWeek(Visit visit) {
    var today = visit.frame().today();
    return timetable.lessonsIn(visit.actor(), school(visit), today, today.plusDays(6));
  }

  private Answer show(Visit visit, Map<String, String> errors) {
    var chooser = choices.of(visit, visit.frame().today());
    var view =
        new NewLessonView(
            of(chooser, "classes"),
            of(chooser, "teachers"),
            thisWeek(visit).stream().map(Lesson::title).distinct().sorted().toList(),
            NewLessonForm.FIELDS.stream().collect(Collectors.toMap(one -> one, visit::parameter)),
            errors);
    return errors.isEmpty()
        ? Answer.page("pages/lessonnew", "newlesson.title", view)
        : Answer.again("pages/lessonnew", "newlesson.title", view);
  }

  private static List<Choice> of(List<Choices> chooser, String kind) {
    return chooser.stream()
        .filter(one -> one.kind().equals(kind))
        .flatMap(one -> one.choices().stream())
        .toList();
  }

  private Answer add(Visit visit) {
    var form = NewLessonForm.of(visit);
    var wrong = form.wrong(visit.frame().today());
    if (wrong.isPresent()) {
      return again(visit, wrong.get(), wrong.get());
    }
    var days = open(visit, form);
    if (days.isEmpty()) {
      return again(visit, "day", "closed");
    }
    var chooser = choices.of(visit, visit.frame().today());
    var group = chosen(visit.parameter("group"), of(chooser, "classes")).map(GroupId::of);
    var teacher = chosen(visit.parameter("teacher"), of(chooser, "teachers")).map(PersonId::of);
    if (group.isEmpty()) {
      return again(visit, "group", "group");
    }
    var subject = subject(visit, form.title());
    var drafts =
        days.stream()
            .map(
                day ->
                    new LessonDraft(
                        school(visit),
                        form.on(day),
                        form.title(),
                        subject,
                        List.of(group.get()),
                        teacher.stream().toList(),
                        LessonPages.rooms(visit),
                        ""))
            .toList();
    var added = changes.addAll(visit.actor(), drafts);
    return Answer.to("/timetable/lesson/" + added.get(0).lesson().id() + "?added=" + added.size());
  }

  private Answer again(Visit visit, String field, String error) {
    return show(visit, Map.of(field, visit.frame().say("newlesson.error." + error)));
  }

  /** A single one may be on any day; of every week those are left out when there is no school. */
  private List<LocalDate> open(Visit visit, NewLessonForm form) {
    var days = form.days();
    if (form.weeks().isEmpty()) {
      return days;
    }
    var closed =
        calendar.days(visit.actor(), school(visit), days.get(0), days.get(days.size() - 1)).stream()
            .filter(day -> day.kind() != SchoolDay.Kind.SCHOOL)
            .map(SchoolDay::day)
            .collect(Collectors.toUnmodifiableSet());
    return days.stream().filter(day -> !closed.contains(day)).toList();
  }

  /** Find the id that was chosen; what was not offered is not chosen. */
  private static Optional<String> chosen(String code, List<Choice> offered) {
    if (!code.isEmpty() && offered.stream().noneMatch(one -> one.code().equals(code))) {
      throw new NoSuchPageException();
    }
    return Optional.of(code.substring(code.indexOf(':') + 1)).filter(one -> !one.isEmpty());
  }

  /** What is called like other lessons is of their subject. */
  private Optional<SubjectCode> subject(Visit visit, String title) {
    return thisWeek(visit).stream()
        .filter(one -> one.title().equalsIgnoreCase(title))
        .flatMap(one -> one.subject().stream())
        .findFirst();
  }
}

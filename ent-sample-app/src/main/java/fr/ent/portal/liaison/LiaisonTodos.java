package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Tells a family what waits for an act, and the school which families wait for an answer. */
@EntService
class LiaisonTodos implements TodoSource {
  private static final int SHOWN = 3;

  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;
  private final FamilyRows rows;
  private final SchoolLists lists;

  @Inject
  LiaisonTodos(LiaisonBook book, LiaisonFollowUps followUps, FamilyRows rows, SchoolLists lists) {
    this.book = book;
    this.followUps = followUps;
    this.rows = rows;
    this.lists = lists;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    return lists.isForSchool(visitor) ? ofSchool(visitor, frame) : ofFamily(visitor, frame);
  }

  private List<Todo> ofFamily(Visitor visitor, Frame frame) {
    var waiting =
        book.entries(visitor.actor()).stream()
            .filter(LiaisonEntry::isWaiting)
            .sorted(
                Comparator.comparing(
                    (LiaisonEntry one) -> one.message().text().due().orElse(LocalDate.MAX)))
            .toList();
    var shown = waiting.stream().limit(SHOWN).toList();
    return rows.of(visitor.actor(), frame, shown).stream().map(one -> todo(frame, one)).toList();
  }

  private static Todo todo(Frame frame, Row row) {
    var kind = row.entry().message().kind();
    var due = row.entry().message().text().due();
    return new Todo(
        due.filter(day -> !day.isAfter(frame.today().plusDays(1))).isPresent() ? "careful" : "info",
        "note",
        frame.say("liaison.todo." + kind, row.child()),
        row.entry().message().text().subject()
            + due.map(day -> " · " + frame.say("liaison.before", frame.day(day))).orElse(""),
        frame.say("liaison.verb." + kind),
        row.path());
  }

  private List<Todo> ofSchool(Visitor visitor, Frame frame) {
    int waiting =
        followUps.messages(visitor.actor(), frame.now().plusSeconds(1)).stream()
            .mapToInt(one -> one.unanswered())
            .sum();
    return waiting == 0
        ? List.of()
        : List.of(
            new Todo(
                "info",
                "message",
                frame.say("liaison.todo.school", waiting),
                "",
                frame.say("liaison.verb.school"),
                "/liaison"));
  }
}

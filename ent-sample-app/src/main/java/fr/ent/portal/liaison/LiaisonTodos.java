package fr.ent.portal.liaison;

import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;

/** Tells a family what waits for an act, and the school which families wait for an answer. */
@EntService
class LiaisonTodos implements TodoSource {
  private final Waiting waiting;
  private final SchoolLists lists;

  @Inject
  LiaisonTodos(Waiting waiting, SchoolLists lists) {
    this.waiting = waiting;
    this.lists = lists;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    var actor = visitor.actor();
    return lists.isForSchool(visitor)
        ? ofSchool(waiting.ofSchool(actor, frame), frame)
        : waiting.ofFamily(actor, frame).stream().map(one -> todo(frame, one)).toList();
  }

  private static Todo todo(Frame frame, Row row) {
    var kind = row.entry().message().kind();
    var due = row.entry().message().text().due();
    boolean soon = due.filter(day -> !day.isAfter(frame.today().plusDays(1))).isPresent();
    return new Todo(
        soon ? "careful" : "info",
        "note",
        frame.say("liaison.todo." + kind, row.child()),
        row.entry().message().text().subject()
            + due.map(day -> " · " + frame.say("liaison.before", frame.day(day))).orElse(""),
        frame.say("liaison.verb." + kind),
        row.path());
  }

  private static List<Todo> ofSchool(int waiting, Frame frame) {
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

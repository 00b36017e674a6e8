package fr.ent.portal.exports;

import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.auth.exports.Exports;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells that an export waits for this person's answer, or that theirs was answered. */
@EntService
class ExportTodos implements TodoSource {
  /** How long a refusal is told. */
  private static final Duration NEWS = Duration.ofHours(24);

  private final Exports exports;

  @Inject
  ExportTodos(Exports exports) {
    this.exports = exports;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    var todos = new ArrayList<Todo>();
    if (!exports.waiting(visitor.actor()).isEmpty()) {
      todos.add(todo(frame, "careful", "waiting", frame.say("todo.export.waiting.text")));
    }
    var mine = exports.mine(visitor.actor());
    mine.stream()
        .filter(one -> one.state() == State.CONFIRMED)
        .findFirst()
        .ifPresent(
            one ->
                todos.add(
                    todo(
                        frame,
                        "careful",
                        "confirmed",
                        frame.say("todo.export.confirmed.text", frame.moment(one.until())))));
    if (mine.stream().anyMatch(one -> isRefusedLately(one, frame))) {
      todos.add(todo(frame, "info", "refused", frame.say("todo.export.refused.text")));
    }
    return todos;
  }

  private static boolean isRefusedLately(ExportRequest one, Frame frame) {
    return one.state() == State.REFUSED && one.at().plus(NEWS).isAfter(frame.now());
  }

  @Override
  public boolean lasts() {
    return true;
  }

  private static Todo todo(Frame frame, String kind, String what, String text) {
    return new Todo(
        kind,
        "key",
        frame.say("todo.export." + what),
        text,
        frame.say("todo.feed.verb"),
        "/exports");
  }
}

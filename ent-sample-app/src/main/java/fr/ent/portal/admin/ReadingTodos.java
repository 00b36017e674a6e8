package fr.ent.portal.admin;

import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.reading.StoppedReadings;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an administrator that accounts were stopped because they read too much. */
@EntService
class ReadingTodos implements TodoSource {
  private final StoppedReadings stops;
  private final Gate gate;

  @Inject
  ReadingTodos(StoppedReadings stops, Gate gate) {
    this.stops = stops;
    this.gate = gate;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    if (!gate.opens(Access.holding(Crisis.CUT), visitor.actor())) {
      return List.of();
    }
    int stopped = stops.all(visitor.actor()).size();
    return stopped == 0
        ? List.of()
        : List.of(
            new Todo(
                "bad",
                "alert",
                frame.say("todo.reading"),
                frame.say("todo.reading.text", stopped),
                frame.say("todo.feed.verb"),
                "/crisis/accounts"));
  }
}

package fr.ent.portal.admin;

import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Tells an administrator that the support waits for an answer, or is in the school. */
@EntService
class SupportTodos implements TodoSource {
  private final SupportAccess support;
  private final Gate gate;

  @Inject
  SupportTodos(SupportAccess support, Gate gate) {
    this.support = support;
    this.gate = gate;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    if (!gate.opens(RightsPages.LEAVE, visitor.actor())) {
      return List.of();
    }
    var states = support.all(visitor.actor()).stream().map(one -> one.state()).toList();
    return Stream.of(State.WAITING, State.OPEN)
        .filter(states::contains)
        .map(state -> todo(frame, state))
        .toList();
  }

  private static Todo todo(Frame frame, State state) {
    var key = "todo.support." + state;
    return new Todo(
        state == State.WAITING ? "careful" : "info",
        "key",
        frame.say(key),
        frame.say(key + ".text"),
        frame.say("todo.feed.verb"),
        "/rights/support");
  }
}

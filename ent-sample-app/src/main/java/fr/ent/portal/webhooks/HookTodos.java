package fr.ent.portal.webhooks;

import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an administrator which hooks were paused because they took nothing, or ended. */
@EntService
class HookTodos implements TodoSource {
  private final WebHooks hooks;
  private final Gate gate;

  @Inject
  HookTodos(WebHooks hooks, Gate gate) {
    this.hooks = hooks;
    this.gate = gate;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    if (!gate.opens(WebHookPages.LEAVE, visitor.actor())) {
      return List.of();
    }
    return hooks.list(visitor.actor()).stream()
        .filter(one -> one.state() == WebHook.State.FAILED || one.state() == WebHook.State.GONE)
        .limit(3)
        .map(one -> todo(one, frame))
        .toList();
  }

  private static Todo todo(WebHook hook, Frame frame) {
    return new Todo(
        "careful",
        "plug",
        frame.say("todo.webhook", hook.name()),
        frame.say("todo.webhook." + hook.state()),
        frame.say("todo.feed.verb"),
        WebHookPages.HERE + "/" + hook.id());
  }
}

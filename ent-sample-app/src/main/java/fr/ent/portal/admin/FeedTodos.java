package fr.ent.portal.admin;

import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an administrator which feeds wait for a decision. */
@EntService
class FeedTodos implements TodoSource {
  private final Feeds feeds;
  private final Gate gate;

  @Inject
  FeedTodos(Feeds feeds, Gate gate) {
    this.feeds = feeds;
    this.gate = gate;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    if (!gate.opens(Access.holdingEverywhere(Feeds.ADMINISTER), visitor.actor())) {
      return List.of();
    }
    return feeds.latest(visitor.actor(), 5).stream()
        .filter(run -> run.state() == FeedRun.State.STAGED)
        .map(run -> todo(run, frame))
        .toList();
  }

  private static Todo todo(FeedRun run, Frame frame) {
    boolean alarmed = !run.alarms().isEmpty();
    return new Todo(
        alarmed ? "bad" : "careful",
        alarmed ? "alert" : "feed",
        frame.say(alarmed ? "todo.feed.alarm" : "todo.feed"),
        FeedStory.sentence(frame.words(), run.summary()),
        frame.say("todo.feed.verb"),
        "/feeds/" + run.id());
  }
}

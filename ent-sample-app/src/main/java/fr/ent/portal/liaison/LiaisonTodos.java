package fr.ent.portal.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonTally;
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
  public boolean lasts() {
    return true;
  }

  @Override
  public String service() {
    return Room.NAME;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    var actor = visitor.actor();
    return lists.isForSchool(visitor)
        ? ofSchool(unanswered(actor, frame), frame)
        : ofFamily(actor, frame).stream().map(one -> todo(frame, one)).toList();
  }

  /** What is due first comes first. Who is shown nobody new finds nothing, and home stays open. */
  private List<Row> ofFamily(Actor actor, Frame frame) {
    try {
      var waiting =
          book.entries(actor).stream()
              .filter(LiaisonEntry::isWaiting)
              .sorted(Comparator.comparing(LiaisonTodos::due))
              .limit(SHOWN)
              .toList();
      return rows.of(actor, frame, waiting);
    } catch (TooMuchReadException stopped) {
      return List.of();
    }
  }

  private static LocalDate due(LiaisonEntry entry) {
    return entry.message().text().due().orElse(LocalDate.MAX);
  }

  /** Count the exchanges in which the school has the next word. */
  private int unanswered(Actor actor, Frame frame) {
    return followUps.messages(actor, frame.now().plusSeconds(1)).stream()
        .mapToInt(LiaisonTally::unanswered)
        .sum();
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

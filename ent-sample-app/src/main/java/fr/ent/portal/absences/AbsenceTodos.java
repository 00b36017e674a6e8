package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.portal.home.Todo;
import fr.ent.portal.home.TodoSource;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.web.Visitor.Child;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What of absences waits for somebody: a roll call, a child who is missing, a number. */
@EntService
class AbsenceTodos implements TodoSource {
  private final RollCalls calls;
  private final AbsenceRegister register;
  private final AccessPolicy access;
  private final LessonWords words;

  @Inject
  AbsenceTodos(RollCalls calls, AbsenceRegister register, AccessPolicy access, LessonWords words) {
    this.calls = calls;
    this.register = register;
    this.access = access;
    this.words = words;
  }

  @Override
  public String service() {
    return Room.NAME;
  }

  @Override
  public List<Todo> todos(Visitor visitor, Frame frame) {
    var profile = visitor.profile();
    if (profile.filter(Profile.TEACHER::equals).isPresent()) {
      return rollCall(visitor, frame);
    }
    if (profile.filter(Profile.GUARDIAN::equals).isPresent()) {
      return visitor.children().stream().flatMap(child -> missing(visitor, frame, child)).toList();
    }
    return profile.filter(Profile::isStaff).isPresent() ? number(visitor, frame) : List.of();
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** The lesson that has begun, else the next one; what is done is not told. */
  private List<Todo> rollCall(Visitor visitor, Frame frame) {
    var rows = words.rows(visitor.actor(), frame, calls.mine(visitor.actor(), frame.today()));
    var view = new RollCallsView(frame.today(), rows, false);
    return view
        .due()
        .or(() -> rows.stream().filter(one -> one.state().equals("later")).findFirst())
        .map(
            row ->
                new Todo(
                    row.state().equals("open") ? "careful" : "info",
                    "clock",
                    frame.say(
                        "todo.rollcall", row.classes().isEmpty() ? row.title() : row.classes()),
                    row.hours(),
                    frame.say("rollcall.take"),
                    "/absences/rollcall/" + row.id()))
        .stream()
        .toList();
  }

  private Stream<Todo> missing(Visitor visitor, Frame frame, Child child) {
    try {
      return register
          .spellsOf(visitor.actor(), child.person(), frame.today().minusDays(7), frame.today())
          .stream()
          .filter(one -> one.state() == AbsenceState.UNEXPLAINED)
          .limit(1)
          .map(one -> missing(frame, child, one));
    } catch (AccessRefusedException notTheirs) {
      return Stream.empty();
    }
  }

  private static Todo missing(Frame frame, Child child, AbsenceSpell one) {
    boolean today = one.missed().day().equals(frame.today());
    return new Todo(
        today ? "bad" : "careful",
        "alert",
        frame.say(today ? "todo.missing.today" : "todo.missing", child.first()),
        BoardWords.time(frame, one.missed()),
        frame.say("mine.explain"),
        "/absences/mine?child=" + child.person() + "#explain");
  }

  private List<Todo> number(Visitor visitor, Frame frame) {
    var school = visitor.actor().affiliation().map(hat -> hat.structure());
    if (school.isEmpty() || !access.allows(visitor.actor(), AbsenceRegister.RECORD, school.get())) {
      return List.of();
    }
    long missing =
        register.absencesIn(visitor.actor(), school.get(), frame.today(), frame.today()).stream()
            .map(one -> one.pupil())
            .distinct()
            .count();
    return missing == 0
        ? List.of()
        : List.of(
            new Todo(
                "info",
                "people",
                frame.say("todo.absences", missing),
                frame.say("todo.absences.text"),
                frame.say("todo.absences.verb"),
                "/absences"));
  }
}

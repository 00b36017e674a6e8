package fr.ent.portal.people;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.GroupRefusedException;
import fr.ent.api.directory.GroupRefusedException.Reason;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.people.GroupView.Person;
import fr.ent.portal.people.GroupsView.Draft;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One group: who is in it and who manages it, for its managers; what it is, for its members. */
@EntService
class GroupPage {
  private static final int FOUND = 12;
  private static final Set<String> TOLD =
      Set.of("made", "changed", "admitted", "dismissed", "appointed", "relieved");

  private final Groups groups;
  private final Directory directory;

  /** What is done to somebody in a group. */
  @FunctionalInterface
  private interface Deed {
    void to(Actor actor, GroupId group, PersonId person);
  }

  @Inject
  GroupPage(Groups groups, Directory directory) {
    this.groups = groups;
    this.directory = directory;
  }

  List<Page> pages() {
    return List.of(
        Page.get("/groups/{group}", Access.SIGNED_IN, this::show),
        Page.post("/groups/{group}", Access.SIGNED_IN, this::change),
        Page.post("/groups/{group}/end", Access.SIGNED_IN, this::end),
        Page.post("/groups/{group}/admit", Access.SIGNED_IN, deed(groups::admit, "admitted")),
        Page.post("/groups/{group}/appoint", Access.SIGNED_IN, deed(groups::appoint, "appointed")),
        Page.post("/groups/{group}/dismiss", Access.SIGNED_IN, deed(groups::dismiss, "dismissed")),
        Page.post("/groups/{group}/relieve", Access.SIGNED_IN, deed(groups::relieve, "relieved")));
  }

  /** What is wrong with a draft, by field. */
  static Map<String, String> wrong(Frame frame, Draft draft) {
    if (draft.label().isEmpty() || draft.label().length() > GroupDraft.LONGEST) {
      return Map.of("label", frame.say("groups.error.label"));
    }
    boolean late = day(draft.last()).filter(frame.today()::isAfter).isPresent();
    boolean unread = !draft.last().isEmpty() && day(draft.last()).isEmpty();
    return late || unread ? Map.of("last", frame.say("groups.error.last")) : Map.of();
  }

  static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unread) {
      return Optional.empty();
    }
  }

  static String until(Frame frame, Optional<LocalDate> last) {
    return last.map(
            day ->
                frame.say(
                    frame.today().isAfter(day) ? "groups.over" : "groups.until", frame.day(day)))
        .orElse("");
  }

  private static GroupId id(Visit visit) {
    return GroupId.of(visit.name("group"));
  }

  private Answer show(Visit visit) {
    var view =
        groups
            .find(visit.actor(), id(visit))
            .map(group -> managed(visit, group, Map.of()))
            .or(() -> inside(visit));
    var model = view.orElseThrow(NoSuchPageException::new);
    return Answer.page("pages/group", "groups.one", model);
  }

  private GroupView managed(Visit visit, MadeGroup group, Map<String, String> errors) {
    return managed(visit, group, Draft.of(group.label(), group.last()), errors);
  }

  private GroupView managed(Visit visit, MadeGroup group, Draft draft, Map<String, String> errors) {
    var frame = visit.frame();
    return new GroupView(
        group.id().toString(),
        group.label(),
        until(frame, group.last()),
        true,
        group.isOver(frame.today()),
        people(visit.actor(), group.members()),
        group.unseen(),
        people(visit.actor(), group.managers()),
        visit.parameter("q"),
        found(visit),
        draft,
        errors,
        TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "");
  }

  /** What a member sees of a group: its name, and those of the others whom they know of anyway. */
  private Optional<GroupView> inside(Visit visit) {
    var actor = visit.actor();
    boolean in =
        directory.groupsOf(actor, actor.person()).stream()
            .anyMatch(one -> one.group().equals(id(visit)));
    return directory
        .findGroup(actor, id(visit))
        .filter(one -> in && one.kind() == GroupKind.MANUAL)
        .map(one -> inside(actor, one));
  }

  private GroupView inside(Actor actor, Group group) {
    var members =
        directory.membersOf(actor, group.id()).stream().map(GroupMembership::person).toList();
    return new GroupView(
        group.id().toString(),
        group.label(),
        "",
        false,
        false,
        people(actor, members),
        0,
        List.of(),
        "",
        List.of(),
        Draft.EMPTY,
        Map.of(),
        "");
  }

  private List<Person> people(Actor actor, List<PersonId> people) {
    var names = directory.namesOf(actor, people);
    return people.stream()
        .flatMap(
            one ->
                Stream.ofNullable(names.get(one))
                    .map(
                        name ->
                            new Person(
                                one.toString(),
                                Names.person(name.display()),
                                one.equals(actor.person()))))
        .toList();
  }

  private List<PersonLine> found(Visit visit) {
    var text = visit.parameter("q");
    return text.isEmpty()
        ? List.of()
        : directory.search(visit.actor(), PersonQuery.of(text).size(FOUND)).people();
  }

  private MadeGroup require(Visit visit) {
    return groups.find(visit.actor(), id(visit)).orElseThrow(NoSuchPageException::new);
  }

  private Answer change(Visit visit) {
    var group = require(visit);
    var draft = new Draft(visit.parameter("label"), visit.parameter("last"));
    var errors = wrong(visit.frame(), draft);
    if (!errors.isEmpty()) {
      return Answer.again("pages/group", "groups.one", managed(visit, group, draft, errors));
    }
    groups.change(visit.actor(), group.id(), new GroupDraft(draft.label(), day(draft.last())));
    return Answer.to("/groups/" + group.id() + "?told=changed");
  }

  private Function<Visit, Answer> deed(Deed deed, String told) {
    return visit -> {
      var person = PersonId.of(visit.parameter("person"));
      try {
        deed.to(visit.actor(), id(visit), person);
      } catch (GroupRefusedException refused) {
        return again(visit, refused.reason());
      }
      boolean stays =
          groups.find(visit.actor(), id(visit)).isPresent() || inside(visit).isPresent();
      return Answer.to(stays ? "/groups/" + id(visit) + "?told=" + told : "/groups?told=left");
    };
  }

  private Answer again(Visit visit, Reason reason) {
    if (reason == Reason.NOT_YOURS || reason == Reason.NO_SUCH_PERSON) {
      throw new NoSuchPageException();
    }
    var group = require(visit);
    var error = Map.of("people", visit.frame().say("groups.error." + reason));
    return Answer.again("pages/group", "groups.one", managed(visit, group, error));
  }

  private Answer end(Visit visit) {
    var group = require(visit);
    if (!visit.parameter("sure").equals("yes")) {
      return Answer.to("/groups/" + group.id());
    }
    groups.end(visit.actor(), group.id());
    return Answer.to("/groups?told=ended");
  }
}

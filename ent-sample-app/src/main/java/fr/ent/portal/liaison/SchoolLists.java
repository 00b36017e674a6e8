package fr.ent.portal.liaison;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonTally;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.SentView.Row;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the school wrote, and to whom one may write. */
@EntService
class SchoolLists {
  private static final List<GroupKind> TAUGHT = List.of(GroupKind.CLASS, GroupKind.TEACHING);

  private final Directory directory;
  private final LiaisonFollowUps followUps;
  private final AccessPolicy policy;
  private final Called called;

  @Inject
  SchoolLists(Directory directory, LiaisonFollowUps followUps, AccessPolicy policy, Called called) {
    this.directory = directory;
    this.followUps = followUps;
    this.policy = policy;
    this.called = called;
  }

  /** Tell whether somebody looks from the side of the school. */
  boolean isForSchool(Visitor visitor) {
    return visitor.actor().affiliation().filter(hat -> hat.profile().isStaff()).isPresent();
  }

  Answer show(Visit visit) {
    var actor = visit.actor();
    var tallies = followUps.messages(actor, before(visit));
    var last =
        tallies.size() < LiaisonFollowUps.PAGE
            ? ""
            : tallies.get(tallies.size() - 1).message().sent().toString();
    var names =
        called.of(
            actor,
            visit.frame(),
            tallies.stream().flatMap(one -> one.message().author().stream()).toList());
    var rows =
        tallies.stream()
            .map(one -> new Row(one, names.full(one.message().author()), about(actor, visit, one)))
            .toList();
    return Answer.page(
        "pages/liaisonsent",
        "liaison.title",
        new SentView(rows, !groups(actor, LiaisonBook.WRITE).isEmpty(), last));
  }

  private static Instant before(Visit visit) {
    try {
      return visit.has("before")
          ? Instant.parse(visit.parameter("before"))
          : visit.frame().now().plusSeconds(1);
    } catch (DateTimeParseException other) {
      return visit.frame().now().plusSeconds(1);
    }
  }

  private String about(Actor actor, Visit visit, LiaisonTally tally) {
    return about(actor, tally.message())
        .orElseGet(() -> visit.frame().say("liaison.pupils", tally.pupils()));
  }

  /** Tell the class or group that a message was sent to. */
  Optional<String> about(Actor actor, LiaisonMessage message) {
    return message
        .group()
        .flatMap(group -> directory.findGroup(actor, group))
        .map(Group::label)
        .map(Names::group);
  }

  /** List the classes and groups over which somebody holds a right, in the school acted in. */
  List<Choice> groups(Actor actor, Right right) {
    return actor
        .affiliation()
        .map(Affiliation::structure)
        .map(
            structure ->
                policy.allows(actor, right, structure)
                    ? directory.groupsIn(actor, structure).stream()
                    : own(actor).filter(one -> policy.allows(actor, right, one.id())))
        .orElse(Stream.of())
        .filter(one -> TAUGHT.contains(one.kind()))
        .sorted(Comparator.comparing(Group::kind).thenComparing(Group::label))
        .map(one -> new Choice(one.id().toString(), Names.group(one.label())))
        .toList();
  }

  private Stream<Group> own(Actor actor) {
    return directory.groupsOf(actor, actor.person()).stream()
        .filter(one -> one.capacity() != Capacity.MEMBER)
        .map(GroupMembership::group)
        .distinct()
        .flatMap(group -> directory.findGroup(actor, group).stream());
  }

  /** List the pupils of a class or group by name. */
  List<Choice> pupils(Visit visit, GroupId group) {
    var actor = visit.actor();
    var pupils = members(actor, group);
    var names = called.of(actor, visit.frame(), pupils);
    return pupils.stream()
        .map(one -> new Choice(one.toString(), names.full(one)))
        .sorted(Comparator.comparing(Choice::words, Called.order(visit.frame())))
        .toList();
  }

  private List<PersonId> members(Actor actor, GroupId group) {
    return directory.membersOf(actor, group).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::person)
        .distinct()
        .toList();
  }
}

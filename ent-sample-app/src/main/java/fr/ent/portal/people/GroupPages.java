package fr.ent.portal.people;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.core.EntService;
import fr.ent.portal.people.GroupsView.Draft;
import fr.ent.portal.people.GroupsView.Line;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups that one makes, manages and is in; {@link GroupPage} shows one. */
@EntService
class GroupPages implements Pages {
  private static final Set<String> TOLD = Set.of("ended", "left");

  private final Groups groups;
  private final Directory directory;
  private final AccessPolicy access;
  private final GroupPage page;

  @Inject
  GroupPages(Groups groups, Directory directory, AccessPolicy access, GroupPage page) {
    this.groups = groups;
    this.directory = directory;
    this.access = access;
    this.page = page;
  }

  @Override
  public List<Page> pages() {
    return Stream.concat(
            Stream.of(
                Page.get("/groups", Access.SIGNED_IN, this::list),
                Page.post("/groups", Access.SIGNED_IN, this::make)),
            page.pages().stream())
        .toList();
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(11, "groups", "people", "/groups", Access.SIGNED_IN));
  }

  /** Others find the way in the directory, so that a home asks nothing for it. */
  @Override
  public List<Tile> tiles(Visitor visitor) {
    return visitor.actor().affiliation().filter(hat -> hat.profile().isStaff()).isPresent()
        ? tiles()
        : List.of();
  }

  private Answer list(Visit visit) {
    return Answer.page("pages/groups", "groups.title", view(visit, Draft.EMPTY, Map.of()));
  }

  private GroupsView view(Visit visit, Draft draft, Map<String, String> errors) {
    var actor = visit.actor();
    var managed = groups.managedBy(actor);
    var shown = managed.stream().map(MadeGroup::id).collect(Collectors.toSet());
    var inside = made(inside(actor), shown);
    inside.forEach(one -> shown.add(GroupId.of(one.id())));
    return new GroupsView(
        allows(actor, Groups.CREATE),
        managed.stream().map(one -> line(visit, one)).toList(),
        inside,
        allows(actor, Groups.ADMINISTER) ? made(ofSchool(actor), shown) : List.of(),
        draft,
        errors,
        TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "");
  }

  private boolean allows(Actor actor, Right right) {
    return actor
        .affiliation()
        .filter(hat -> access.allows(actor, right, hat.structure()))
        .isPresent();
  }

  private static Line line(Visit visit, MadeGroup one) {
    return new Line(
        one.id().toString(),
        one.label(),
        Optional.of(one.members().size() + one.unseen()),
        GroupPage.until(visit.frame(), one.last()));
  }

  private Stream<Group> inside(Actor actor) {
    return directory.groupsOf(actor, actor.person()).stream()
        .map(GroupMembership::group)
        .distinct()
        .flatMap(one -> directory.findGroup(actor, one).stream());
  }

  private Stream<Group> ofSchool(Actor actor) {
    return actor.affiliation().map(Affiliation::structure).stream()
        .flatMap(one -> directory.groupsIn(actor, one).stream());
  }

  private static List<Line> made(Stream<Group> some, Set<GroupId> shown) {
    return some.filter(one -> one.kind() == GroupKind.MANUAL && !shown.contains(one.id()))
        .map(one -> new Line(one.id().toString(), one.label(), Optional.empty(), ""))
        .toList();
  }

  private Answer make(Visit visit) {
    var draft = new Draft(visit.parameter("label"), visit.parameter("last"));
    var errors = GroupPage.wrong(visit.frame(), draft);
    if (!errors.isEmpty()) {
      return Answer.again("pages/groups", "groups.title", view(visit, draft, errors));
    }
    var made =
        groups.make(visit.actor(), new GroupDraft(draft.label(), GroupPage.day(draft.last())));
    return Answer.to("/groups/" + made.id() + "?told=made");
  }
}

package fr.ent.portal.accounts;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.accounts.AccountsView.Row;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.GivenClasses;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A school's accounts, class by class: who has one, who has never used it. */
@EntService
class AccountsPages implements Pages {
  static final Access LEAVE = Access.holdingOverClass(Accounts.ADMINISTER);

  private final Directory directory;
  private final AccessPolicy policy;
  private final Rolls rolls;
  private final GivenClasses given;

  @Inject
  AccountsPages(Directory directory, AccessPolicy policy, Rolls rolls, GivenClasses given) {
    this.directory = directory;
    this.policy = policy;
    this.rolls = rolls;
    this.given = given;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/accounts", LEAVE, this::show));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(25, "accounts", "key", "/accounts", LEAVE));
  }

  private Answer show(Visit visit) {
    var actor = visit.actor();
    var school = school(visit);
    boolean whole = isWhole(actor, school);
    var group = group(visit, school);
    var as = visit.parameter("as");
    var text = cut(visit.parameter("q"));
    var told = visit.has("none") ? "accounts.none.chosen" : "";
    var found =
        (as.isEmpty() && text.isEmpty()) || (!whole && group.isEmpty())
            ? new Found(List.of(), "")
            : found(visit, school, group);
    var view =
        new AccountsView(
            school,
            schools(actor),
            classes(actor, school),
            whole,
            group,
            as,
            text,
            found.rows(),
            found.next(),
            told);
    return Answer.page("pages/accounts", "accounts.title", view);
  }

  private record Found(List<Row> rows, String next) {}

  private Found found(Visit visit, Structure school, Optional<Group> group) {
    var actor = visit.actor();
    var as = visit.parameter("as");
    if (group.isPresent() && Profile.GUARDIAN.code().equals(as)) {
      return new Found(mine(actor, school, rolls.guardians(actor, group.get())), "");
    }
    var text = cut(visit.parameter("q"));
    var query = PersonQuery.of(text).in(school.id()).after(visit.parameter("after"));
    query = group.isEmpty() ? query : query.in(group.get().id());
    query = as.isEmpty() ? query : query.as(Profile.of(as));
    var page = rolls.search(actor, query);
    return new Found(
        mine(actor, school, rolls.of(actor, page)), next(school, group, as, text, page.next()));
  }

  /** Of a class, whoever the right over it is not about is left out: teachers and guardians. */
  private List<Row> mine(Actor actor, Structure school, List<Row> rows) {
    return isWhole(actor, school)
        ? rows
        : rows.stream().filter(one -> one.account().isPresent()).toList();
  }

  private boolean isWhole(Actor actor, Structure school) {
    return policy.allows(actor, Accounts.ADMINISTER, school.id());
  }

  private static String next(
      Structure school, Optional<Group> group, String as, String text, String after) {
    return after.isEmpty()
        ? ""
        : "/accounts?school="
            + school.id()
            + group.map(one -> "&group=" + one.id()).orElse("")
            + "&as="
            + encode(as)
            + "&q="
            + encode(text)
            + "&after="
            + encode(after);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  private List<Structure> schools(Actor actor) {
    return directory.structures(actor).stream()
        .filter(one -> policy.allows(actor, Accounts.ADMINISTER, one.id()))
        .toList();
  }

  /** The school asked for, else the one acted in, else the first that one may look after. */
  private Structure school(Visit visit) {
    var actor = visit.actor();
    var asked = visit.parameter("school");
    var ofClasses = given.of(actor, Accounts.ADMINISTER).stream().map(Group::structure).findFirst();
    if (!asked.isEmpty() && ofClasses.stream().noneMatch(StructureId.of(asked)::equals)) {
      policy.require(actor, Accounts.ADMINISTER, StructureId.of(asked));
      return directory
          .findStructure(actor, StructureId.of(asked))
          .orElseThrow(NoSuchPageException::new);
    }
    var schools = schools(actor);
    return actor
        .affiliation()
        .flatMap(hat -> schools.stream().filter(one -> one.id().equals(hat.structure())).findAny())
        .or(() -> ofClasses.flatMap(one -> directory.findStructure(actor, one)))
        .or(() -> schools.stream().findFirst())
        .orElseThrow(() -> new AccessRefusedException(Accounts.ADMINISTER));
  }

  private Optional<Group> group(Visit visit, Structure school) {
    var id = visit.parameter("group");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(group(visit.actor(), school, GroupId.of(id)));
  }

  private Group group(Actor actor, Structure school, GroupId group) {
    return isWhole(actor, school)
        ? directory.findGroup(actor, group).orElseThrow(NoSuchPageException::new)
        : classes(actor, school).stream()
            .filter(one -> one.id().equals(group))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
  }

  private List<Group> classes(Actor actor, Structure school) {
    return isWhole(actor, school)
        ? directory.groupsIn(actor, school.id()).stream()
            .filter(one -> one.kind() == GroupKind.CLASS)
            .toList()
        : given.of(actor, Accounts.ADMINISTER);
  }
}

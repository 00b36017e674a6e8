package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Role;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, changes and takes away roles: first the effect, then the change, then its undoing. */
@EntService
class RolePages implements Pages {
  private static final Access LEAVE = Access.holdingEverywhere(Grants.ADMINISTER);

  /** More than an address holds is not offered to be undone. */
  private static final int UNDOABLE = 6_000;

  private final Grants grants;
  private final AccessPolicy policy;
  private final HolderCount count;

  @Inject
  RolePages(Grants grants, AccessPolicy policy, HolderCount count) {
    this.grants = grants;
    this.policy = policy;
    this.count = count;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/rights/roles", LEAVE, this::preview),
        Page.post("/rights/roles", LEAVE, this::define),
        Page.get("/rights/roles/drop", LEAVE, this::previewDrop),
        Page.post("/rights/roles/drop", LEAVE, this::drop));
  }

  private Answer preview(Visit visit) {
    if (!visit.has("label")) {
      return Answer.to("/rights");
    }
    var form = RoleForm.of(visit);
    return effect(visit, form, form.role().rights());
  }

  private Answer previewDrop(Visit visit) {
    if (!visit.has("role")) {
      return Answer.to("/rights");
    }
    var role =
        find(visit.actor(), new Right(visit.parameter("role")))
            .orElseThrow(NoSuchPageException::new);
    return effect(visit, RoleForm.none(role.id(), role.label()), Set.of());
  }

  private Answer effect(Visit visit, RoleForm form, Set<Right> after) {
    var actor = visit.actor();
    var before = find(actor, form.id()).map(Role::rights).orElse(Set.of());
    var today = visit.frame().today();
    var given = given(actor, form.id()).stream().filter(one -> !isOver(one, today)).toList();
    return Answer.page(
        "pages/rolechange",
        after.isEmpty() ? "roles.drop.title" : "roles.change",
        new RoleChangeView(
            form,
            said(visit, after, before),
            said(visit, before, after),
            given.size(),
            given.stream().mapToInt(one -> count.of(actor, one.holder(), one.scope())).sum(),
            isUndoable(actor, undoing(actor, form, after.isEmpty()))));
  }

  private static boolean isOver(Grant grant, LocalDate today) {
    return grant.period().to().filter(last -> last.isBefore(today)).isPresent();
  }

  /** What the rights let do that are in one set and not in another. */
  private List<String> said(Visit visit, Set<Right> in, Set<Right> without) {
    return grants.declared(visit.actor()).stream()
        .filter(one -> in.contains(one.right()) && !without.contains(one.right()))
        .map(one -> GrantLines.right(visit.frame().words(), one))
        .toList();
  }

  private Answer define(Visit visit) {
    var actor = visit.actor();
    var form = RoleForm.of(visit);
    var undo = undoing(actor, form, false);
    grants.define(actor, form.role());
    form.gifts().forEach(one -> giveBack(actor, one));
    return done(actor, undo);
  }

  private void giveBack(Actor actor, GrantForm one) {
    try {
      grants.give(actor, one.holder(), one.right(), one.scope(), one.period());
    } catch (IllegalArgumentException gone) {
      // Who has left in the meantime, or was gone before, holds nothing again.
    }
  }

  private Answer drop(Visit visit) {
    var actor = visit.actor();
    var form = RoleForm.none(new Right(visit.parameter("role")), visit.parameter("label"));
    var undo = undoing(actor, form, true);
    grants.drop(actor, form.id());
    return done(actor, undo);
  }

  /**
   * What puts a role back as it is now; with it goes what was given, where it is taken away. What
   * somebody delegated is theirs to give again.
   */
  private RoleForm undoing(Actor actor, RoleForm change, boolean dropped) {
    var given =
        given(actor, change.id()).stream().filter(one -> dropped && one.delegatedBy().isEmpty());
    return find(actor, change.id())
        .map(role -> RoleForm.of(role, given.toList()))
        .orElse(RoleForm.none(change.id(), change.label()));
  }

  private boolean isUndoable(Actor actor, RoleForm undo) {
    return undo.query().length() <= UNDOABLE
        && undo.rights().stream().allMatch(one -> policy.allows(actor, new Right(one)));
  }

  private Answer done(Actor actor, RoleForm undo) {
    return Answer.to(isUndoable(actor, undo) ? "/rights?" + undo.query() : "/rights#roles");
  }

  private Optional<Role> find(Actor actor, Right role) {
    return grants.roles(actor).stream().filter(one -> one.id().equals(role)).findFirst();
  }

  private List<Grant> given(Actor actor, Right role) {
    return grants.all(actor).stream().filter(one -> one.right().equals(role)).toList();
  }
}

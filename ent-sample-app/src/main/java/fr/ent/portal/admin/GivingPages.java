package fr.ent.portal.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grants;
import fr.ent.core.EntService;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;

/**
 * Gives and takes back rights and roles: first what it would change, then the change, then its
 * undoing.
 */
@EntService
class GivingPages implements Pages {
  private final Grants grants;
  private final GrantLines lines;
  private final HolderCount count;

  @Inject
  GivingPages(Grants grants, GrantLines lines, HolderCount count) {
    this.grants = grants;
    this.lines = lines;
    this.count = count;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/rights/give", RightsPages.OVER_CLASS, this::preview),
        Page.post("/rights/give", RightsPages.OVER_CLASS, this::give),
        Page.post("/rights/take-back", RightsPages.OVER_CLASS, this::takeBack));
  }

  private Answer preview(Visit visit) {
    if (!GrantForm.isIn(visit)) {
      return Answer.to("/rights");
    }
    var duty = GrantForm.duty(visit);
    if (!duty.isEmpty() && !GrantForm.isDuty(duty)) {
      return Answer.to("/rights?duty=" + URLEncoder.encode(duty, UTF_8));
    }
    var actor = visit.actor();
    var words = visit.frame().words();
    var form = GrantForm.of(visit);
    return Answer.page(
        "pages/giving",
        "giving.title",
        new GivingView(
            form,
            GrantLines.right(words, form.right(), grants.declared(actor), grants.roles(actor)),
            lines.holder(actor, words, form.holder()),
            lines.where(actor, words, form.scope()),
            count.of(actor, form.holder(), form.scope()),
            !form.scope().isTerritory() && isEverywhere(actor, form.right()),
            GivingView.RIGHTS));
  }

  /** Tell whether a right, or one of a role, is held over the whole territory or not at all. */
  private boolean isEverywhere(Actor actor, Right right) {
    return GrantLines.isEverywhere(right, grants.declared(actor), grants.roles(actor));
  }

  private Answer give(Visit visit) {
    var form = GrantForm.of(visit);
    var grant =
        grants.give(visit.actor(), form.holder(), form.right(), form.scope(), form.period());
    return Answer.to("/rights?given=" + grant.id());
  }

  private Answer takeBack(Visit visit) {
    var id = UUID.fromString(visit.parameter("grant"));
    var actor = visit.actor();
    var taken =
        grants.all(actor).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    grants.takeBack(actor, id);
    return Answer.to(
        taken.delegatedBy().isPresent() ? "/rights" : "/rights?" + GrantForm.of(taken).query());
  }
}

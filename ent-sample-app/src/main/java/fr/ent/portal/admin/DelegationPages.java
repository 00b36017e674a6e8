package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.RightsView.Done;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody lets others do in their place, in the school whose hat they wear. */
@EntService
class DelegationPages implements Pages {
  private static final int SHOWN = 12;

  /** Pupils and guardians have names too. */
  private static final int LOOKED_AT = 100;

  private final Grants grants;
  private final Directory directory;
  private final GrantLines lines;

  @Inject
  DelegationPages(Grants grants, Directory directory, GrantLines lines) {
    this.grants = grants;
    this.directory = directory;
    this.lines = lines;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/delegations", Access.SIGNED_IN, this::read),
        Page.get("/delegations/give", Access.SIGNED_IN, this::preview),
        Page.post("/delegations/give", Access.SIGNED_IN, this::delegate),
        Page.post("/delegations/take-back", Access.SIGNED_IN, this::takeBack));
  }

  private Answer read(Visit visit) {
    return Answer.page("pages/delegations", "delegations.title", view(visit, ""));
  }

  private DelegationsView view(Visit visit, String error) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var mine = delegable(actor);
    var declared = grants.declared(actor);
    var all = grants.delegations(actor);
    var own = mine(actor);
    return new DelegationsView(
        mine.stream()
            .map(one -> new Choice(one.right().id(), GrantLines.right(words, one)))
            .toList(),
        visit.parameter("q"),
        found(visit, actor),
        visit.parameter("right"),
        visit.parameter("until"),
        school(actor).map(StructureId::toString).orElse(""),
        error,
        error.isEmpty() ? lines.done(visit, declared, List.of(), own) : Done.NOTHING,
        rows(visit, own, declared),
        rows(visit, all.stream().filter(one -> !own.contains(one)).toList(), declared));
  }

  /** What the actor has delegated. */
  private List<Grant> mine(Actor actor) {
    var self = Optional.of(actor.person());
    return grants.delegations(actor).stream()
        .filter(one -> one.delegatedBy().equals(self))
        .toList();
  }

  private List<DelegationsView.Row> rows(
      Visit visit, List<Grant> some, List<DeclaredRight> declared) {
    var words = visit.frame().words();
    return lines.of(visit.actor(), words, some).stream()
        .map(
            one ->
                new DelegationsView.Row(
                    GrantLines.right(words, one.grant().right(), declared, List.of()), one))
        .toList();
  }

  private List<DeclaredRight> delegable(Actor actor) {
    return school(actor).map(one -> grants.delegable(actor, one)).orElse(List.of());
  }

  private static Optional<StructureId> school(Actor actor) {
    return actor.affiliation().map(Affiliation::structure);
  }

  private List<PersonLine> found(Visit visit, Actor actor) {
    var text = visit.parameter("q");
    if (text.isEmpty()) {
      return List.of();
    }
    var query = PersonQuery.of(text).size(LOOKED_AT);
    return directory.search(actor, school(actor).map(query::in).orElse(query)).people().stream()
        .filter(one -> one.profile().isStaff() && !one.person().equals(actor.person()))
        .limit(SHOWN)
        .toList();
  }

  private Answer preview(Visit visit) {
    if (!visit.has("kind")) {
      return Answer.to("/delegations");
    }
    var last = visit.day("until");
    var today = visit.frame().today();
    if (last.isEmpty() || last.get().isBefore(today) || last.get().isAfter(today.plusYears(1))) {
      return Answer.again(
          "pages/delegations", "delegations.title", view(visit, "delegations.error.until"));
    }
    var actor = visit.actor();
    var words = visit.frame().words();
    var form = GrantForm.of(visit).during(Period.between(today, last.get()));
    return Answer.page(
        "pages/giving",
        "delegations.giving",
        new GivingView(
            form,
            GrantLines.right(words, form.right(), grants.declared(actor), List.of()),
            lines.holder(actor, words, form.holder()),
            lines.where(actor, words, form.scope()),
            1,
            false,
            GivingView.DELEGATIONS));
  }

  private Answer delegate(Visit visit) {
    var form = GrantForm.of(visit);
    var person = PersonId.of(form.holder().value());
    var grant = grants.delegate(visit.actor(), person, form.right(), form.scope(), form.period());
    return Answer.to("/delegations?given=" + grant.id());
  }

  private Answer takeBack(Visit visit) {
    var actor = visit.actor();
    var id = UUID.fromString(visit.parameter("grant"));
    var today = visit.frame().today();
    var undo =
        mine(actor).stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> one.period().contains(today))
            .map(one -> "?" + GrantForm.of(one).query())
            .findFirst();
    grants.takeBack(actor, id);
    return Answer.to("/delegations" + undo.orElse(""));
  }
}

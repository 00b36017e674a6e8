package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.core.EntService;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives and takes back rights and roles: first what it would change, then the change, then its
 * undoing.
 */
@EntService
class GivingPages implements Pages {
  private final Grants grants;
  private final Directory directory;
  private final GrantLines lines;

  @Inject
  GivingPages(Grants grants, Directory directory, GrantLines lines) {
    this.grants = grants;
    this.directory = directory;
    this.lines = lines;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/rights/give", RightsPages.LEAVE, this::preview),
        Page.post("/rights/give", RightsPages.LEAVE, this::give),
        Page.post("/rights/take-back", RightsPages.LEAVE, this::takeBack),
        Page.post("/rights/roles", RightsPages.LEAVE, this::define),
        Page.post("/rights/roles/drop", RightsPages.LEAVE, this::drop));
  }

  private Answer preview(Visit visit) {
    if (!visit.has("kind")) {
      return Answer.to("/rights");
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
            concerned(actor, form)));
  }

  /**
   * How many of a profile there are where the right would hold, as far as the actor sees them; over
   * a class, those of its school.
   */
  private int concerned(Actor actor, GrantForm form) {
    if (form.holder().kind() != Holder.Kind.PROFILE) {
      return 1;
    }
    var query = PersonQuery.of("").as(Profile.of(form.holder().value())).size(1);
    return form.scope().isTerritory()
        ? directory.search(actor, query).found()
        : Stream.concat(
                form.scope().structures().stream(),
                form.scope().groups().stream()
                    .flatMap(one -> directory.findGroup(actor, one).stream())
                    .map(Group::structure))
            .distinct()
            .mapToInt(one -> directory.search(actor, query.in(one)).found())
            .sum();
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

  private Answer define(Visit visit) {
    var label = visit.parameter("label");
    var rights = visit.parameters("rights").stream().map(Right::new).collect(Collectors.toSet());
    grants.define(visit.actor(), new Role(named(label), label, rights));
    return Answer.to("/rights#" + named(label).id().replace(':', '-'));
  }

  private Answer drop(Visit visit) {
    if (!visit.parameter("sure").equals("yes")) {
      throw new NoSuchPageException();
    }
    grants.drop(visit.actor(), new Right(visit.parameter("role")));
    return Answer.to("/rights");
  }

  /** A role is known by its label, so that the same label changes it. */
  private static Right named(String label) {
    var plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var name = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    return new Right("role:" + name);
  }
}

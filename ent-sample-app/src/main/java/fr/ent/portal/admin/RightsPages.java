package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.UsualInForce;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.RightsView.Row;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.GivenClasses;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who may do what and why: a question with its reason, and what was given to whom. */
@EntService
class RightsPages implements Pages {
  static final Access LEAVE = Access.holding(Grants.ADMINISTER);

  /** Whoever administers a class gives within it, and decides nothing for its school. */
  static final Access OVER_CLASS = Access.holdingOverClass(Grants.ADMINISTER);

  private static final List<Profile> PROFILES =
      List.of(
          Profile.TEACHER,
          Profile.SCHOOL_LIFE,
          Profile.HEAD,
          Profile.LIBRARIAN,
          Profile.STAFF,
          Profile.ACADEMY,
          Profile.LOCAL_AUTHORITY);

  private final Grants grants;
  private final AccessPolicy policy;
  private final Directory directory;
  private final GrantLines lines;
  private final UsualLines usual;
  private final RightsQuestions questions;
  private final GivenClasses administered;

  @Inject
  RightsPages(
      Grants grants,
      AccessPolicy policy,
      Directory directory,
      GrantLines lines,
      UsualLines usual,
      RightsQuestions questions,
      GivenClasses administered) {
    this.grants = grants;
    this.policy = policy;
    this.directory = directory;
    this.lines = lines;
    this.usual = usual;
    this.questions = questions;
    this.administered = administered;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/rights", OVER_CLASS, this::read));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(45, "rights", "key", "/rights", OVER_CLASS));
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var given = grants.all(actor);
    var declared = grants.declared(actor);
    var schools = schools(actor);
    var groups = groups(actor, questions.school(visit));
    var inForce = usual.inForce(actor, words);
    return Answer.page(
        "pages/rights",
        "rights.title",
        new RightsView(
            declared.stream().map(one -> right(actor, words, one, inForce, given)).toList(),
            roles(actor, words, declared, given),
            questions.of(visit),
            lines.done(visit, declared, grants.roles(actor), given),
            schools,
            feed(groups),
            groups.stream().map(RightsPages::choice).toList(),
            PROFILES.stream().map(one -> choice(words, actor, Holder.of(one))).toList(),
            UsualLines.duties(words).stream()
                .map(one -> choice(words, actor, Holder.ofDuty(one.value())))
                .toList(),
            makable(actor, words, declared),
            GrantForm.duty(visit)));
  }

  private Choice choice(Words words, Actor actor, Holder holder) {
    return new Choice(GrantForm.to(holder), lines.holder(actor, words, holder));
  }

  /** What the actor may put into roles: rights held over the whole territory, as roles are. */
  private List<Choice> makable(Actor actor, Words words, List<DeclaredRight> declared) {
    return !policy.allows(actor, Grants.ADMINISTER)
        ? List.of()
        : declared.stream()
            .filter(one -> policy.allows(actor, one.right()))
            .map(one -> new Choice(one.right().id(), GrantLines.right(words, one)))
            .toList();
  }

  /** Where the actor may give rights. */
  private List<Choice> schools(Actor actor) {
    return directory.structures(actor).stream()
        .filter(one -> policy.allows(actor, Grants.ADMINISTER, one.id()))
        .map(one -> new Choice(one.id().toString(), Names.place(one.name())))
        .toList();
  }

  /** In a select: those of one school, the one that was asked about, are enough to look through. */
  private List<Group> groups(Actor actor, Optional<StructureId> asked) {
    return asked
        .or(() -> actor.affiliation().map(Affiliation::structure))
        .filter(one -> policy.allows(actor, Grants.ADMINISTER, one))
        .map(one -> directory.groupsIn(actor, one))
        .orElseGet(() -> administered.of(actor, Grants.ADMINISTER));
  }

  /** Rights are held over classes and groups of the feed only. */
  private static List<Choice> feed(List<Group> groups) {
    return groups.stream()
        .filter(one -> one.kind() != GroupKind.MANUAL)
        .map(RightsPages::choice)
        .toList();
  }

  private static Choice choice(Group one) {
    return new Choice(GrantForm.place(one.id()), Names.group(one.label()));
  }

  private Row right(
      Actor actor,
      Words words,
      DeclaredRight right,
      List<UsualInForce> inForce,
      List<Grant> given) {
    var holders = UsualLines.holders(words, right.right(), inForce);
    var line = GrantLines.right(words, right);
    return row(actor, words, right.right(), line, holders, given).everywhere(right.everywhere());
  }

  private List<Row> roles(
      Actor actor, Words words, List<DeclaredRight> declared, List<Grant> given) {
    return grants.roles(actor).stream()
        .map(
            role -> {
              var held =
                  declared.stream().filter(one -> role.rights().contains(one.right())).toList();
              var rights = held.stream().map(one -> GrantLines.right(words, one)).toList();
              return row(actor, words, role.id(), role.label(), rights, given)
                  .everywhere(held.stream().anyMatch(DeclaredRight::everywhere));
            })
        .toList();
  }

  private Row row(
      Actor actor, Words words, Right right, String line, List<String> more, List<Grant> given) {
    var of = given.stream().filter(one -> one.right().equals(right)).toList();
    return new Row(right.id(), line, more, lines.of(actor, words, of), false);
  }
}

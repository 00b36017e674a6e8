package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Answered;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.RightsView.Given;
import fr.ent.portal.admin.RightsView.Question;
import fr.ent.portal.admin.RightsView.Row;
import fr.ent.portal.people.Faces;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Names;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may do what and why: a question with its reason, and what was given to whom. */
@EntService
class RightsPages implements Pages {
  private static final Access LEAVE = Access.holding(Grants.ADMINISTER);
  private static final int SHOWN = 6;
  private static final List<Profile> PROFILES =
      List.of(
          Profile.TEACHER,
          Profile.SCHOOL_LIFE,
          Profile.HEAD,
          Profile.LIBRARIAN,
          Profile.STAFF,
          Profile.LOCAL_AUTHORITY);

  private final Grants grants;
  private final AccessPolicy policy;
  private final Directory directory;

  @Inject
  RightsPages(Grants grants, AccessPolicy policy, Directory directory) {
    this.grants = grants;
    this.policy = policy;
    this.directory = directory;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/rights", LEAVE, this::read),
        Page.post("/rights/give", LEAVE, this::give),
        Page.post("/rights/take-back", LEAVE, this::takeBack));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(45, "rights", "key", "/rights", LEAVE));
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var structures = directory.structures(actor);
    return Answer.page(
        "pages/rights",
        "rights.title",
        new RightsView(
            rows(actor, words, structures),
            question(visit, words),
            structures.stream()
                .map(one -> new Choice(one.id().toString(), Names.place(one.name())))
                .toList(),
            PROFILES.stream()
                .map(one -> new Choice(one.code(), words.say("profiles." + one.shortCode())))
                .toList()));
  }

  private List<Row> rows(Actor actor, Words words, List<Structure> structures) {
    var given = grants.all(actor);
    var people =
        given.stream()
            .filter(one -> one.holder().kind() == Holder.Kind.PERSON)
            .map(one -> PersonId.of(one.holder().value()))
            .distinct()
            .toList();
    var names = directory.namesOf(actor, people);
    return grants.declared(actor).stream()
        .map(
            right ->
                new Row(
                    right,
                    given.stream()
                        .filter(one -> one.right().equals(right.right()))
                        .map(one -> given(one, words, names, structures))
                        .toList()))
        .toList();
  }

  private static Given given(
      Grant grant, Words words, Map<PersonId, PersonNames> names, List<Structure> structures) {
    var value = grant.holder().value();
    var holder =
        switch (grant.holder().kind()) {
          case PERSON ->
              Optional.ofNullable(names.get(PersonId.of(value)))
                  .map(one -> Names.person(one.display()))
                  .orElse(words.say("rights.unseen"));
          case PROFILE -> words.say("profiles." + Profile.of(value).shortCode());
          case DUTY -> words.say("rights.duty", value);
        };
    var where =
        grant
            .scope()
            .structure()
            .map(id -> name(structures, id))
            .orElse(words.say("appearance.territory"));
    return new Given(grant.id(), holder, where);
  }

  private static String name(List<Structure> structures, StructureId id) {
    return structures.stream()
        .filter(one -> one.id().equals(id))
        .map(one -> Names.place(one.name()))
        .findFirst()
        .orElse(id.toString());
  }

  private Question question(Visit visit, Words words) {
    var actor = visit.actor();
    var text = visit.parameter("q");
    var right = visit.parameter("right");
    var school = visit.parameter("school");
    if (text.isEmpty() || right.isEmpty()) {
      return new Question(text, right, school, Optional.empty(), List.of(), List.of());
    }
    var found = directory.search(actor, PersonQuery.of(text).size(SHOWN)).people();
    var of = visit.parameter("of");
    var person =
        found.stream()
            .filter(one -> of.isEmpty() || one.person().toString().equals(of))
            .findFirst();
    var answers =
        person.map(one -> answers(actor, words, one, declared(actor, right).right(), school));
    var others = found.stream().filter(one -> person.stream().noneMatch(one::equals)).toList();
    return new Question(text, right, school, person, others, answers.orElse(List.of()));
  }

  private DeclaredRight declared(Actor actor, String id) {
    return grants.declared(actor).stream()
        .filter(one -> one.right().id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private List<Answered> answers(
      Actor actor, Words words, PersonLine person, Right right, String school) {
    return directory.affiliationsOf(actor, person.person()).stream()
        .map(hat -> answered(actor, words, person.person(), hat, right, school))
        .toList();
  }

  private Answered answered(
      Actor actor, Words words, PersonId person, Affiliation hat, Right right, String school) {
    var where = school.isEmpty() ? hat.structure() : StructureId.of(school);
    var decision = policy.explain(Actor.of(actor.territory(), person, hat), right, where);
    var home = directory.findStructure(actor, hat.structure()).map(Structure::name).orElse("");
    return new Answered(Faces.profile(words, hat.profile()) + ", " + Names.place(home), decision);
  }

  private Answer give(Visit visit) {
    var actor = visit.actor();
    var right = declared(actor, visit.parameter("right")).right();
    var person = visit.parameter("person");
    var holder =
        person.isEmpty()
            ? Holder.of(Profile.of(visit.parameter("profile")))
            : Holder.of(PersonId.of(person));
    var school = visit.parameter("school");
    grants.give(
        actor,
        holder,
        right,
        school.isEmpty() ? Scope.TERRITORY : Scope.of(StructureId.of(school)));
    return Answer.to("/rights#" + right.id().replace(':', '-'));
  }

  private Answer takeBack(Visit visit) {
    try {
      grants.takeBack(visit.actor(), UUID.fromString(visit.parameter("grant")));
    } catch (IllegalArgumentException noId) {
      throw new NoSuchPageException();
    }
    return Answer.to("/rights");
  }
}

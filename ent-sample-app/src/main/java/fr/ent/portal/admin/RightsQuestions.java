package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.connectors.Closing;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.Grants;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Answered;
import fr.ent.portal.admin.RightsView.Named;
import fr.ent.portal.admin.RightsView.Question;
import fr.ent.portal.people.Faces;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers whether somebody may do something and why, over what the reader administers: a school, a
 * class or group of it, or somebody who is there (fr: explication d'un droit).
 */
@EntService
class RightsQuestions {
  private static final int SHOWN = 6;

  private final Grants grants;
  private final AccessPolicy policy;
  private final Directory directory;
  private final Accounts accounts;
  private final Crisis crisis;
  private final ServiceOpenings openings;

  @Inject
  RightsQuestions(
      Grants grants,
      AccessPolicy policy,
      Directory directory,
      Accounts accounts,
      Crisis crisis,
      ServiceOpenings openings) {
    this.openings = openings;
    this.grants = grants;
    this.policy = policy;
    this.directory = directory;
    this.accounts = accounts;
    this.crisis = crisis;
  }

  /** What is asked, without whom it is asked of. */
  private record Asked(Actor actor, Words words, Right right, Optional<AccessTarget> over) {
    /** A right begins with the word of its service. */
    String service() {
      return right.id().replaceFirst(":.*", "");
    }
  }

  Question of(Visit visit) {
    var actor = visit.actor();
    var right = visit.parameter("right");
    var place = visit.parameter("school");
    var who = named(actor, visit.parameter("q"), visit.parameter("of"), any -> true);
    var over =
        named(
            actor,
            visit.parameter("over"),
            visit.parameter("whom"),
            line -> policy.allows(actor, Grants.ADMINISTER, line.person()));
    var chosen = place(actor, place);
    if (who.person().isEmpty() || right.isEmpty() || over.isMissing()) {
      return new Question(who, right, place, over, List.of());
    }
    var target = over.person().map(one -> (AccessTarget) one.person()).or(() -> chosen);
    var asked = new Asked(actor, visit.frame().words(), declared(actor, right), target);
    return new Question(who, right, place, over, answers(asked, who.person().get().person()));
  }

  /** The school that is asked about, or the one whose class is. */
  Optional<StructureId> school(Visit visit) {
    return place(visit.actor(), visit.parameter("school"))
        .flatMap(
            place ->
                place instanceof GroupId group
                    ? directory.findGroup(visit.actor(), group).map(Group::structure)
                    : Optional.of((StructureId) place));
  }

  private Named named(Actor actor, String text, String chosen, Predicate<PersonLine> of) {
    if (text.isEmpty()) {
      return Named.NOBODY;
    }
    var query = PersonQuery.of(text).size(SHOWN);
    var found = directory.search(actor, query).people().stream().filter(of).toList();
    var person =
        found.stream()
            .filter(one -> chosen.isEmpty() || one.person().toString().equals(chosen))
            .findFirst();
    var others = found.stream().filter(one -> person.stream().noneMatch(one::equals)).toList();
    return new Named(text, person, others);
  }

  /** ISO-6: what the reader does not administer is answered like what is nowhere. */
  private Optional<AccessTarget> place(Actor actor, String place) {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    var group = GrantForm.group(place);
    boolean administered =
        group.isPresent()
            ? group.filter(one -> administers(actor, one)).isPresent()
            : administers(actor, StructureId.of(place));
    if (!administered) {
      throw new NoSuchPageException();
    }
    return group.isPresent() ? group.map(one -> one) : Optional.of(StructureId.of(place));
  }

  private boolean administers(Actor actor, GroupId group) {
    return policy.allows(actor, Grants.ADMINISTER, group)
        && directory.findGroup(actor, group).isPresent();
  }

  private boolean administers(Actor actor, StructureId school) {
    return policy.allows(actor, Grants.ADMINISTER, school)
        && directory.findStructure(actor, school).isPresent();
  }

  private Right declared(Actor actor, String id) {
    return grants.declared(actor).stream()
        .map(DeclaredRight::right)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private List<Answered> answers(Asked asked, PersonId person) {
    return directory.affiliationsOf(asked.actor(), person).stream()
        .flatMap(hat -> answered(asked, person, hat))
        .toList();
  }

  /** Nothing where nothing was chosen, and the hat is of a school that others administer. */
  private Stream<Answered> answered(Asked asked, PersonId person, Affiliation hat) {
    var actor = asked.actor();
    var here = Optional.of(hat.structure()).filter(one -> administers(actor, one));
    var worn = Actor.of(actor.territory(), person, hat);
    return asked.over().or(() -> here.map(one -> one)).stream()
        .map(
            target -> {
              var decision = policy.explain(worn, asked.right(), target);
              var more = Stream.of(elsewhere(asked, worn, target, here), shut(asked, worn, here));
              return new Answered(
                  hat(asked, hat),
                  decision.allowed(),
                  Stream.concat(Stream.of(because(asked, decision)), more.flatMap(Optional::stream))
                      .collect(Collectors.joining(" ")));
            });
  }

  private static String because(Asked asked, Decision decision) {
    return asked.words().choose(decision.french(), decision.english());
  }

  /** A policy tells of the place that is asked about; the reader may administer the other too. */
  private Optional<String> elsewhere(
      Asked asked, Actor worn, AccessTarget target, Optional<StructureId> home) {
    return home.filter(one -> asked.over().isPresent())
        .filter(one -> !policy.allows(worn, asked.right(), target))
        .filter(one -> policy.allows(worn, asked.right(), one))
        .map(one -> asked.words().say("rights.but.elsewhere"));
  }

  /** What keeps somebody out who holds the right, as far as the reader may know. */
  private Optional<String> shut(Asked asked, Actor worn, Optional<StructureId> home) {
    return accounts
        .find(asked.actor(), worn.person())
        .filter(one -> one.state() == AccountState.BLOCKED)
        .map(one -> asked.words().say("rights.but.blocked"))
        .or(
            () ->
                home.flatMap(one -> crisis.over(worn, asked.service()))
                    .map(one -> asked.words().say("rights.but.cut")))
        .or(
            () ->
                home.flatMap(one -> closing(worn, asked.service()))
                    .map(one -> asked.words().say("rights.but." + one)));
  }

  /** What would stop even who signed in as surely as can be comes first; nobody is asked how. */
  private Optional<String> closing(Actor worn, String service) {
    return openings
        .closing(worn.assured(Assurance.HIGH), service)
        .map(one -> one.why() == Closing.HOURS ? "hours" : "profile")
        .or(() -> openings.closing(worn, service).map(one -> "assurance"));
  }

  private String hat(Asked asked, Affiliation hat) {
    var home = directory.findStructure(asked.actor(), hat.structure()).map(Structure::name);
    return Faces.profile(asked.words(), hat.profile()) + ", " + Names.place(home.orElse(""));
  }
}

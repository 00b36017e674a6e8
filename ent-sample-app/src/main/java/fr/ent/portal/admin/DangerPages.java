package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.FrozenAccount;
import fr.ent.auth.reading.StoppedReading;
import fr.ent.auth.reading.StoppedReadings;
import fr.ent.core.EntService;
import fr.ent.portal.admin.DangerView.Done;
import fr.ent.portal.admin.DangerView.Frozen;
import fr.ent.portal.admin.DangerView.Stop;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts in danger: freezing one and opening it again, and lifting what the fuse has stopped. */
@EntService
class DangerPages implements Pages {
  private static final Right CUT = Crisis.CUT;
  private static final Access LEAVE = Access.holding(CUT);
  private static final int SHOWN = 6;

  private final Crisis crisis;
  private final StoppedReadings stops;
  private final AccessPolicy policy;
  private final Accounts accounts;
  private final Directory directory;
  private final Known known;

  @Inject
  DangerPages(
      Crisis crisis,
      StoppedReadings stops,
      AccessPolicy policy,
      Accounts accounts,
      Directory directory,
      Known known) {
    this.crisis = crisis;
    this.stops = stops;
    this.policy = policy;
    this.accounts = accounts;
    this.directory = directory;
    this.known = known;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/crisis/accounts", LEAVE, this::read),
        Page.get("/crisis/freeze", LEAVE, this::ask),
        Page.post("/crisis/freeze", LEAVE, this::freeze),
        Page.post("/crisis/thaw", LEAVE, this::thaw),
        Page.post("/crisis/lift", LEAVE, this::lift));
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var text = visit.parameter("q");
    var stopped = stops.all(actor);
    var frozen = crisis.frozen(actor);
    var names =
        known.names(
            visit,
            Stream.of(
                    stopped.stream().map(StoppedReading::person),
                    frozen.stream().map(FrozenAccount::person),
                    frozen.stream().map(FrozenAccount::by))
                .flatMap(ids -> ids)
                .toList());
    return Answer.page(
        "pages/danger",
        "danger.title",
        new DangerView(
            done(visit),
            stopped.stream().map(one -> new Stop(one, names.of(one.person()))).toList(),
            frozen.stream()
                .map(
                    one ->
                        new Frozen(
                            one.person(), names.of(one.person()), one.at(), names.of(one.by())))
                .toList(),
            text,
            text.isEmpty() ? List.of() : found(actor, text),
            policy.allows(actor, CUT)));
  }

  private List<PersonLine> found(Actor actor, String text) {
    var query = PersonQuery.of(text.length() > 100 ? text.substring(0, 100) : text).size(SHOWN);
    return directory.search(actor, query).people().stream()
        .filter(one -> policy.allows(actor, CUT, one.person()))
        .toList();
  }

  private Optional<Done> done(Visit visit) {
    return Stream.of("frozen", "thawed", "lifted")
        .filter(visit::has)
        .findFirst()
        .map(deed -> new Done(deed, person(visit, deed), named(visit, person(visit, deed))));
  }

  private static PersonId person(Visit visit, String parameter) {
    return PersonId.of(visit.parameter(parameter));
  }

  private String named(Visit visit, PersonId person) {
    return known.names(visit, List.of(person)).of(person);
  }

  /** Somebody over whom the right is held, and who has an account. */
  private PersonId asked(Visit visit) {
    var person = person(visit, "person");
    policy.require(visit.actor(), CUT, person);
    if (accounts.find(Actor.house(visit.actor().territory()), person).isEmpty()) {
      throw new NoSuchPageException();
    }
    return person;
  }

  private Answer ask(Visit visit) {
    var person = asked(visit);
    var form = FreezeForm.empty(visit, person, named(visit, person));
    return Answer.page("pages/freeze", "freeze.title", form);
  }

  private Answer freeze(Visit visit) {
    var person = asked(visit);
    var form = FreezeForm.of(visit, person, named(visit, person));
    if (!form.errors().isEmpty()) {
      return Answer.again("pages/freeze", "freeze.title", form);
    }
    crisis.freeze(visit.actor(), person, form.moment().orElseThrow(), form.reason());
    return Answer.to("/crisis/accounts?frozen=" + person);
  }

  private Answer thaw(Visit visit) {
    var person = person(visit, "person");
    crisis.thaw(visit.actor(), person);
    return Answer.to("/crisis/accounts?thawed=" + person);
  }

  private Answer lift(Visit visit) {
    var person = person(visit, "person");
    stops.lift(visit.actor(), person);
    return Answer.to("/crisis/accounts?lifted=" + person);
  }
}

package fr.ent.portal.people;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.portal.people.DirectorySearch.Choice;
import fr.ent.portal.people.PersonView.Link;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search, and the card of a person: only what the directory lets this reader know of. */
@EntService
class DirectoryPages implements Pages {
  /** A class is seen whole. */
  private static final int WHOLE_CLASS = 60;

  private final Directory directory;
  private final AccessPolicy access;

  @Inject
  DirectoryPages(Directory directory, AccessPolicy access) {
    this.directory = directory;
    this.access = access;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/directory", Access.SIGNED_IN, this::search),
        Page.get("/directory/{person}", Access.SIGNED_IN, this::card));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(10, "directory", "people", "/directory", Access.SIGNED_IN));
  }

  private Answer search(Visit visit) {
    var model = look(visit);
    return visit.parameter("part").equals("results")
        ? Answer.page("parts/found", "directory.title", model)
        : Answer.page("pages/directory", "directory.title", model);
  }

  private DirectorySearch look(Visit visit) {
    var actor = visit.actor();
    var text = cut(visit.parameter("q"));
    var school = visit.parameter("school");
    var group = group(actor, visit.parameter("group"));
    var profile = visit.parameter("as");
    var query = PersonQuery.of(text).after(visit.parameter("after"));
    query = school.isEmpty() ? query : query.in(StructureId.of(school));
    query = group.isEmpty() ? query : query.in(group.get().id()).size(WHOLE_CLASS);
    query = profile.isEmpty() ? query : query.as(Profile.of(profile));
    var words = visit.frame().words();
    var schools =
        directory.structures(actor).stream()
            .map(one -> new Choice(one.id().toString(), Names.place(one.name())))
            .toList();
    return new DirectorySearch(
        text,
        profile,
        school,
        group.map(one -> one.id().toString()).orElse(""),
        group.map(Group::label).map(Names::group).orElse(""),
        DirectorySearch.OFFERED.stream()
            .map(one -> new Choice(one.code(), words.say("profiles." + one.shortCode())))
            .toList(),
        schools,
        directory.search(actor, query));
  }

  private Optional<Group> group(Actor actor, String id) {
    return id.isEmpty() ? Optional.empty() : directory.findGroup(actor, GroupId.of(id));
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  private Answer card(Visit visit) {
    var person = PersonId.of(visit.name("person"));
    var card = directory.card(visit.actor(), person).orElseThrow(NoSuchPageException::new);
    boolean learns =
        card.places().stream().anyMatch(place -> place.profile().equals(Profile.PUPIL));
    var links = learns ? links(visit.actor(), person) : List.<Link>of();
    return Answer.page("pages/person", Names.person(card.name()), new PersonView(card, links));
  }

  private List<Link> links(Actor actor, PersonId pupil) {
    var links = new ArrayList<Link>();
    if (access.allows(actor, Timetable.CONSULT, pupil)) {
      links.add(new Link("/timetable?of=person:" + pupil, "calendar", "pupilfile.timetable"));
    }
    var hat = actor.affiliation().map(Affiliation::structure);
    if (hat.filter(school -> access.allows(actor, AbsenceRegister.RECORD, school)).isPresent()
        && access.allows(actor, AbsenceRegister.RECORD, pupil)) {
      links.add(new Link("/absences/pupil/" + pupil, "clock", "pupilfile.link"));
    }
    return links;
  }
}

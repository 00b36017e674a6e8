package fr.ent.portal.matrix;

import fr.ent.portal.web.Access;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks every page as everybody; each answer that differs from {@link LawTable} is a wrong cell. */
final class Matrix {
  private static final List<String> HERE = List.of("head", "localadmin", "multiadmin", "authority");

  /** Whoever works in the school reports what happens there. */
  private static final List<String> STAFF_HERE =
      List.of(
          "teacher",
          "otherteacher",
          "formteacher",
          "formersubstitute",
          "schoollife",
          "head",
          "librarian",
          "localadmin",
          "multiadmin");

  /** Who opens the pages that need a right; a page that is not named here fails the test. */
  private static final Map<String, List<String>> OPENED =
      Map.ofEntries(
          Map.entry("/absences", List.of("head", "schoollife")),
          Map.entry("/absences/calls", List.of("head", "schoollife")),
          Map.entry("/absences/pupil/{person}", List.of("head", "schoollife")),
          Map.entry("/absences/incidents", STAFF_HERE),
          Map.entry("/absences/incidents/report", STAFF_HERE),
          Map.entry("/absences/incidents/{incident}", STAFF_HERE),
          Map.entry("/absences/incidents/{incident}/decide", STAFF_HERE),
          Map.entry("/absences/measures/done", STAFF_HERE),
          Map.entry("/absences/measures/move", STAFF_HERE),
          Map.entry("/absences/measures/resume", STAFF_HERE),
          Map.entry("/absences/measures/appeal", STAFF_HERE),
          Map.entry("/absences/measures/cancel", STAFF_HERE),
          Map.entry("/feeds", List.of("authority")),
          Map.entry("/connectors", List.of("authority")),
          Map.entry("/admin", List.of("localadmin", "authority")),
          Map.entry("/rights", List.of("localadmin", "multiadmin", "authority")),
          Map.entry("/rights/roles", List.of("authority")),
          Map.entry("/rights/roles/drop", List.of("authority")),
          Map.entry("/doors", List.of("authority")),
          Map.entry("/support", List.of("support")),
          Map.entry("/rights/usual", List.of("localadmin", "multiadmin", "authority")),
          Map.entry("/crisis/evidence", List.of("authority")),
          Map.entry("/crisis/evidence/text", List.of("authority")),
          Map.entry("/opening", List.of("head", "authority")),
          Map.entry("/communication", List.of("head", "authority")),
          Map.entry("/school-calendar", List.of("head")),
          Map.entry("/timetable", List.of("head")),
          Map.entry("/timetable/new", List.of("head")),
          Map.entry("/crisis", List.of("localadmin", "multiadmin", "authority")),
          Map.entry("/appointments", List.of("schoollife", "head")),
          Map.entry("/appearance", List.of("head", "authority")),
          Map.entry("/audit", List.of("authority")),
          Map.entry("/notices/school", List.of("head", "schoollife")),
          Map.entry("/notices/school/letters", List.of("head", "schoollife")),
          Map.entry("/notices/settings", List.of("head")),
          Map.entry("/notices/templates", List.of("head")),
          Map.entry("/notices/templates/restore", List.of("head")),
          Map.entry("/accounts", HERE));

  /** What ends or changes the session that knocks. */
  static final Set<String> ENDING =
      Set.of("/sign-out", "/sign-in", "/activate", "/account/sessions", "/account/password");

  private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)\"");

  private final House house;
  private final List<String> personas;
  private final World world;
  private final LawTable law;
  private final FieldLaw fields;
  private final CardFields cards;

  Matrix(House house) {
    this(house, Cast.PERSONAS);
  }

  /** The table of some of the personas. */
  Matrix(House house, List<String> personas) {
    this.house = house;
    this.personas = personas;
    this.world = house.world();
    this.law = new LawTable(world);
    this.fields = new FieldLaw(world);
    this.cards = new CardFields(house.planted(), fields);
  }

  private Stream<String> everybody() {
    return Stream.concat(personas.stream(), Stream.of(Cast.ANONYMOUS));
  }

  /** Tell whether the table says that a page opens to somebody who is signed in. */
  static boolean opens(Page page, String persona) {
    return !needsRight(page) || opened(page).contains(persona);
  }

  private static List<String> opened(Page page) {
    var room = "/" + page.path().split("/", -1)[1];
    return OPENED.getOrDefault(page.path(), OPENED.getOrDefault(room, List.of()));
  }

  private static String address(Page page) {
    return page.path().replaceAll("\\{.*?}", "00000000-0000-4000-8000-00000000000f");
  }

  /** Pages that need a right and of which nothing says who opens them. */
  List<String> unlisted() {
    return house.pages().stream()
        .filter(page -> needsRight(page) && opened(page).isEmpty())
        .map(Page::path)
        .toList();
  }

  private static boolean needsRight(Page page) {
    return page.access() instanceof Access.Holding
        || page.access() instanceof Access.HoldingEverywhere;
  }

  /** Side by side: each has a session of their own. */
  private List<String> ofEach(Function<String, List<String>> asking) {
    return personas.parallelStream().flatMap(one -> asking.apply(one).stream()).toList();
  }

  int cells() {
    return house.pages().size() * (personas.size() + 1);
  }

  /** Who opens which page. */
  List<String> wrongOpenings() {
    var wrong = new ArrayList<String>();
    for (var page : house.pages()) {
      for (var persona : everybody().toList()) {
        if (!isRight(page, persona)) {
          wrong.add(persona + " " + page.verb() + " " + page.path());
        }
      }
    }
    return wrong;
  }

  private boolean isRight(Page page, String persona) {
    if (ENDING.contains(page.path())) {
      return true;
    }
    var knocker = house.as(persona);
    var answer =
        page.verb() == Verb.GET
            ? knocker.get(address(page))
            : knocker.post(address(page), Map.of());
    if (page.access() instanceof Access.Everybody) {
      return !answer.isSignIn();
    }
    if (persona.equals(Cast.ANONYMOUS)) {
      return page.verb() == Verb.GET ? answer.isSignIn() : answer.status() == 403;
    }
    return (answer.status() != 403) == opens(page, persona) && !answer.isSignIn();
  }

  /** Whose card and whose account is there for whom. */
  List<String> wrongCards() {
    return ofEach(this::wrongCards);
  }

  private List<String> wrongCards(String persona) {
    var wrong = new ArrayList<String>();
    for (var other : world.people()) {
      var card = house.as(persona).get("/directory/" + other.id());
      if (card.status() != (law.sees(persona, other.key()) ? 200 : 404)) {
        wrong.add(persona + " of " + other.key() + ": " + card.status());
      }
      wrong.addAll(cards.wrong(persona, other.key(), card.body()));
      var account = house.as(persona).get("/accounts/" + other.id());
      boolean open = law.administers(persona, other.key());
      if (open ? account.status() != 200 : !Set.of(403, 404).contains(account.status())) {
        wrong.add(persona + " account of " + other.key() + ": " + account.status());
      }
    }
    return wrong;
  }

  /** What any page tells of people, by name or otherwise, that its reader may not know of them. */
  List<String> wrongWords() {
    return ofEach(this::wrongWords);
  }

  List<String> wrongWords(String persona) {
    var wrong = new ArrayList<String>();
    for (var address : house.addresses(page -> opens(page, persona))) {
      var told = house.planted().shownIn(house.as(persona).get(address).body());
      for (var mark : told) {
        // Where several live together, knowing where one of them does is enough.
        boolean right =
            told.stream()
                .filter(one -> one.field() == mark.field())
                .anyMatch(
                    one ->
                        house.planted().areSame(one, mark)
                            && fields.know(persona, one.person()).contains(one.field()));
        if (!right) {
          wrong.add(
              "%s reads %s of %s at %s".formatted(persona, mark.field(), mark.person(), address));
        }
      }
    }
    return wrong;
  }

  /** Who finds the incident that is planted, and who reads what was decided. */
  List<String> wrongIncidents() {
    var wrong = new ArrayList<String>();
    for (var persona : personas) {
      var page = house.as(persona).get(IncidentsHere.address("/absences/incidents/{incident}"));
      var found = house.planted().shownIn(page.body()).stream().map(Planted.Mark::field).toList();
      boolean reads = IncidentsHere.READERS.contains(persona);
      if (reads != found.contains(Planted.Field.INCIDENT) || reads != (page.status() == 200)) {
        wrong.add(persona + " finds the incident: " + page.status());
      }
      var own = house.as(persona).get("/absences/mine").body();
      boolean told =
          house.planted().shownIn(own).stream()
              .anyMatch(mark -> mark.field() == Planted.Field.MEASURE);
      if (told != List.of("guardian", "informedguardian").contains(persona)) {
        wrong.add(persona + " reads what was decided: " + told);
      }
    }
    return wrong;
  }

  /** Links that lead their reader to a page that is not theirs. */
  List<String> wrongLinks() {
    return ofEach(this::wrongLinks);
  }

  private List<String> wrongLinks(String persona) {
    var wrong = new ArrayList<String>();
    var followed = new HashSet<String>();
    for (var page : house.pages()) {
      if (page.verb() == Verb.GET && !page.path().contains("{")) {
        var links = LINK.matcher(house.as(persona).get(page.path()).body());
        while (links.find()) {
          var link = links.group(1).replace("&amp;", "&");
          if (followed.add(link) && house.as(persona).get(link).status() == 403) {
            wrong.add(persona + " is led from " + page.path() + " to " + link);
          }
        }
      }
    }
    return wrong;
  }

  /** Who finds whom by name. */
  List<String> wrongFinds() {
    return ofEach(this::wrongFinds);
  }

  private List<String> wrongFinds(String persona) {
    var wrong = new ArrayList<String>();
    for (var other : world.people()) {
      var body = house.as(persona).get("/directory?q=" + other.last()).body();
      if (body.contains("/directory/" + other.id()) != law.sees(persona, other.key())) {
        wrong.add(persona + " looks for " + other.key());
      }
    }
    return wrong;
  }

  /** Who was let block an account that is not theirs to look after. */
  List<String> wrongBlocks() {
    return ofEach(this::wrongBlocks);
  }

  private List<String> wrongBlocks(String persona) {
    var wrong = new ArrayList<String>();
    for (var other : world.people()) {
      if (!law.administers(persona, other.key())) {
        var answer = house.as(persona).post("/accounts/" + other.id() + "/block", Map.of());
        if (!Set.of(403, 404).contains(answer.status())) {
          wrong.add(persona + " " + other.key() + " " + answer.status());
        }
      }
    }
    return wrong;
  }
}

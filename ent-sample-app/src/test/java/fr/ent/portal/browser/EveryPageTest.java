package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Page.Verb;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that the router knows of, on the whole house: a new one cannot be forgotten. */
@ExtendWith(Shared.class)
@Tag("sweep")
class EveryPageTest {
  private static final String ADMINISTRATOR = "local administrator";

  private static final String SKETCHES = "https://croquis.example.org/ent/";

  /** What stands in braces: where a link to such a page is found. */
  private static final Map<String, String> FOUND =
      Map.of(
          "/directory/{person}", "/directory?q=a /directory/",
          "/accounts/{person}", "/accounts?q=a /accounts/",
          "/feeds/{run}", "/feeds /feeds/",
          "/groups/{group}", "/groups /groups/",
          "/connectors/{id}", "/connectors /connectors/",
          "/admin/webhooks/{hook}", "/admin/webhooks /admin/webhooks/",
          "/timetable/lesson/{lesson}", "/timetable /timetable/lesson/",
          "/timetable/imports/{import}", "/timetable/imports /timetable/imports/");

  /** Files, what only sends elsewhere, and what {@link LiaisonTest} and others look at. */
  private static final List<String> NO_PAGES =
      List.of(
          "/static/{file}",
          "/favicon.ico",
          "/look/{file}",
          "/language",
          "/absences/register.csv",
          "/absences/figures.csv",
          "/absences/handover/classes.csv",
          "/absences/handover/pupils.csv",
          "/absences/incidents/{incident}",
          "/absences/pupil/{person}",
          "/absences/rollcall/{lesson}",
          "/absences/documents/{explanation}/{document}",
          "/crisis/evidence/text",
          "/calendar/{file}",
          "/sharing",
          "/appointments/calendar/{file}",
          "/notices/worker.js",
          "/liaison/read/{message}/{pupil}",
          "/liaison/sent/{message}",
          "/liaison/documents/{message}",
          "/liaison/slips/{message}",
          "/appointments/meeting/{meeting}");

  private static final String CHANGE =
      "/communication/change?from=National_ENS&to=National_TUT&tie=";

  private static final Map<String, List<String>> STATES =
      Map.ofEntries(
          Map.entry("/sign-in", List.of("/sign-in?who=family", "/sign-in?who=staff&told=left")),
          Map.entry("/directory", List.of("/directory?q=a", "/directory?q=zzz")),
          Map.entry("/accounts", List.of("/accounts?q=a", "/accounts?as=National_ENS&none=1")),
          Map.entry(
              "/audit", List.of("/audit?check=1", "/audit?q=a&from=2026-11-01&to=2026-11-24")),
          Map.entry(
              "/rights",
              List.of(
                  "/rights?q=a&right=audit:read&over=a",
                  "/rights?q=a&right=audit:read&over=zzz",
                  "/rights?q=zzz&right=audit:read")),
          Map.entry("/timetable", List.of("/timetable?show=days", "/timetable?show=weeks")),
          Map.entry("/delegations", List.of("/delegations?q=a")),
          Map.entry(
              "/rights/give",
              List.of(
                  "/rights/give?kind=PROFILE&holder=National_ENS&right=audit:read&school=*",
                  "/rights/give?to=DUTY:ADF&right=audit:read&school=*")),
          Map.entry(
              "/rights/roles",
              List.of(
                  "/rights/roles?label=Essai&rights=audit:read",
                  "/rights?role=role:essai&label=Essai&rights=audit:read")),
          Map.entry(
              "/rights/usual",
              List.of(
                  "/rights/usual?done=1&undo=LET",
                  "/rights/usual/change?line=WITHDRAW+accounts:administer+National_DIR+-+STRUCTURE")),
          Map.entry(
              "/communication",
              List.of(
                  "/communication?from=National_TUT&done=National_ENS",
                  CHANGE + "NOBODY",
                  CHANGE + "SAME_STRUCTURE",
                  "/communication/who?q=a&other=b",
                  "/communication/who?q=zzz")),
          Map.entry("/crisis", List.of("/crisis?who=all&reason=Panne", "/crisis?who=all")),
          Map.entry("/crisis/accounts", List.of("/crisis/accounts?q=a", "/crisis/accounts?q=zzz")),
          Map.entry(
              "/opening",
              List.of("/opening?opens=2027-01-04&profiles=National_ELV", "/opening?opens=")),
          Map.entry(
              "/opening/services",
              List.of(
                  "/opening/services?undo=absences%7C%7C%7CLOW",
                  "/opening/services/set?service=absences&assurance=SUBSTANTIAL"
                      + "&hours-0-days=MONDAY&hours-0-from=08:00&hours-0-to=18:00",
                  "/opening/services/set?service=absences&assurance=LOW&hours-0-from=08:00")),
          Map.entry(
              "/notices/templates",
              List.of(
                  "/notices/templates?kind=absences:missing", "/notices/templates?language=en")),
          Map.entry("/service-refused", List.of("/cas/login?service=https://evil.example.org/")),
          Map.entry("/service-ready", List.of("/cas/login?method=POST&service=" + SKETCHES)));

  private static RealPortal portal;

  @BeforeAll
  static void open(RealPortal shared) {
    portal = shared;
    theSupportAsks();
    SchoolExport.waitEverywhere(portal);
    ToldProduct.register(portal.ent());
    someoneMakesAGroup();
    var service = URI.create(SKETCHES);
    portal
        .ent()
        .get(Connectors.class)
        .save(
            Fixture.house(),
            new RelyingParty(
                ConnectorId.random(),
                "Carnet de croquis",
                "Croquis et plans",
                "map",
                service,
                List.of(service),
                Set.of(Profile.TEACHER, Profile.STAFF),
                Set.of(),
                ReleasePolicy.PSEUDONYM,
                true));
  }

  /** So that whoever opens the pages of the support sees them with something in them. */
  private static void theSupportAsks() {
    var house = Fixture.house();
    var administrators =
        portal.ent().get(Grants.class).all(house).stream()
            .filter(one -> one.right().equals(Grants.ADMINISTER))
            .map(Grant::holder)
            .toList();
    for (var one : administrators) {
      portal.ent().get(Grants.class).give(house, one, SupportAccess.ASK, Scope.TERRITORY);
      portal
          .ent()
          .get(SupportAccess.class)
          .ask(
              Actor.of(Fixture.TERRITORY, PersonId.of(one.value())),
              new Wish(
                  portal.schools().get(0),
                  Set.of(Directory.CONSULT, new Right("directory:enter")),
                  Duration.ofMinutes(90),
                  "Une classe manque dans l’annuaire"));
    }
  }

  private static void someoneMakesAGroup() {
    var house = Fixture.house();
    var groups = portal.ent().get(Groups.class);
    var grants = portal.ent().get(Grants.class);
    for (var one : grants.all(house)) {
      if (one.right().equals(Grants.ADMINISTER)) {
        grants.give(house, one.holder(), Groups.CREATE, Scope.TERRITORY);
        var person = PersonId.of(one.holder().value());
        var hat = portal.ent().get(Directory.class).affiliationsOf(house, person).get(0);
        var group =
            groups.make(Actor.of(Fixture.TERRITORY, person, hat), GroupDraft.of("Atelier radio"));
        groups.admit(house, group.id(), person);
      }
    }
  }

  private static List<String> addresses(Page page, boolean known) {
    var found = new ArrayList<String>();
    for (var one : portal.dispatcher().pages()) {
      boolean open = one.access() instanceof Access.Everybody;
      if (one.verb() == Verb.GET && known != open && !NO_PAGES.contains(one.path())) {
        found.add(one.path().contains("{") ? found(page, one.path()) : one.path());
        found.addAll(STATES.getOrDefault(one.path(), List.of()));
      }
    }
    return found;
  }

  private static String found(Page page, String path) {
    assertThat(FOUND).as("where an address of this page is found").containsKey(path);
    var where = FOUND.getOrDefault(path, "").split(" ", -1);
    page.navigate(where[0]);
    var links = page.locator("main a[href^='" + where[1] + "']:not([href$='/new'])");
    return String.valueOf(links.first().getAttribute("href"));
  }

  @Test
  void noPageThatEverybodySeesHasAFaultThatAxeFinds() {
    var faults = new ArrayList<String>();
    try (var context = portal.phone()) {
      var page = LookedAt.page(portal, context, faults);
      addresses(page, false).forEach(path -> faults.addAll(LookedAt.faults(page, path)));
      faults.addAll(LookedAt.faults(page, "/nowhere"));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Clause("ACC-11")
  void noPageOfAnAdministratorHasAFaultThatAxeFinds() {
    var faults = new ArrayList<String>();
    try (var context = portal.phone()) {
      var page = LookedAt.page(portal, context, faults);
      portal.signIn(page, ADMINISTRATOR);
      var addresses = addresses(page, true);
      assertThat(addresses).hasSizeGreaterThan(12).doesNotContain("null");
      addresses.forEach(path -> faults.addAll(LookedAt.faults(page, path)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aRequestToAnotherSiteIsSeen() {
    var faults = new ArrayList<String>();
    try (var context = portal.phone()) {
      var page = LookedAt.page(portal, context, faults);
      page.navigate("/help");
      page.evaluate("new Image().src = 'http://other.example.org/x.png'");
      page.evaluate("fetch('http://other.example.org/y').catch(() => 0)");
    }
    assertThat(faults).isNotEmpty();
  }

  @Test
  void aFaultThatIsPlantedIsFound() {
    try (var context = portal.phone()) {
      var page = LookedAt.page(portal, context, new ArrayList<>());
      page.navigate("/help");
      page.evaluate("document.querySelector('main').append(document.createElement('input'))");
      assertThat(Axe.violations(page)).isNotEmpty();
    }
  }
}

package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.Sha256;
import fr.ent.portal.demo.Demonstration;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An account in wrong hands on the whole house: what it reads, and what an agent does about it. */
class DangerTest extends RealJourney {
  /** What sticks out of the page, where the page can be pushed aside. */
  private static final String TOO_WIDE =
      """
      () => { const width = document.documentElement.clientWidth;
        return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('*')]
          .filter(one => one.getBoundingClientRect().right > width)
          .map(one => one.tagName + '.' + one.className); }""";

  private static final String AGENT = "local-authority staff";
  private static final Pattern CARD = Pattern.compile("href=\"/directory/([0-9a-f-]{36})\"");
  private static final Pattern NEXT = Pattern.compile("href=\"(/directory\\?[^\"]*after=[^\"]+)\"");

  private void look(String name) {
    for (int width : List.of(1280, 360)) {
      page.setViewportSize(width, 780);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "pictures", name + "-" + width + ".png")));
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.evaluate(TOO_WIDE)).as(name + " at " + width).isEqualTo(List.of());
    }
  }

  private static RealPortal.Newcomer thief(String last) {
    var thief = portal.newcomer("Igor", last, Profile.LOCAL_AUTHORITY);
    portal
        .ent()
        .get(Grants.class)
        .give(Fixture.house(), Holder.of(thief.person()), Directory.CONSULT, Scope.TERRITORY);
    return thief;
  }

  private List<String> operations(String family, PersonId person) {
    return portal
        .ent()
        .get(AuditLog.class)
        .read(Fixture.house(), AuditQuery.of(family).about(person))
        .stream()
        .map(one -> one.fact().operation())
        .toList();
  }

  private Set<String> walk(String start) {
    var seen = new HashSet<String>();
    var path = start;
    while (!path.isEmpty()) {
      var answer = page.request().get(path);
      if (answer.status() != 200) {
        assertThat(answer.status()).isEqualTo(429);
        return seen;
      }
      CARD.matcher(answer.text()).results().forEach(found -> seen.add(found.group(1)));
      var next = NEXT.matcher(answer.text());
      path = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    return seen;
  }

  @Test
  @Clause("SEC-19")
  void whoWalksThroughTheDirectoryIsStoppedAndTheAgentLiftsIt() {
    var thief = thief("Marcheur");
    portal.comeIn(page, thief.login());
    var seen = walk("/directory?as=" + Profile.GUARDIAN.code());
    assertThat(seen.size()).isBetween(300, 500);
    var stranger = stranger(seen);
    page.navigate("/directory/" + stranger);
    assertThat(heading("Vous avez lu beaucoup de fiches")).isVisible();
    look("stopped");
    assertThat(page.request().get("/directory/" + seen.iterator().next()).status()).isEqualTo(200);
    assertThat(page.request().get("/").status()).isEqualTo(200);
    assertThat(operations("reading:", thief.person())).containsExactly("reading:stop");
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      portal.signIn(theirs, AGENT);
      theirs.navigate("/");
      assertThat(theirs.getByText("Lecture massive arrêtée")).isVisible();
      theirs.navigate("/crisis/accounts");
      var row = theirs.locator("main .lines li", hasText("Igor Marcheur"));
      assertThat(row).containsText("fiches ouvertes");
      row.locator("form[action='/crisis/lift'] button").click();
      assertThat(theirs.getByText("Arrêt levé")).isVisible();
    }
    assertThat(page.request().get("/directory/" + stranger).status()).isEqualTo(200);
    assertThat(operations("reading:", thief.person()))
        .containsExactly("reading:lift", "reading:stop");
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String stranger(Set<String> seen) {
    return portal
        .ent()
        .get(Directory.class)
        .search(
            Fixture.house(), fr.ent.api.directory.PersonQuery.of("").as(Profile.PUPIL).size(100))
        .people()
        .stream()
        .map(one -> one.person().toString())
        .filter(one -> !seen.contains(one))
        .reduce((one, later) -> later)
        .orElseThrow();
  }

  @Test
  void anAgentFreezesAnAccountReadsTheEvidenceAndOpensItAgain() {
    var victim = portal.newcomer("Odile", "Dérobée", Profile.TEACHER);
    portal.signIn(page, AGENT);
    page.navigate("/crisis/accounts");
    page.getByLabel("Nom").fill("Derobee");
    button("Chercher").click();
    page.locator("main .lines a[href*='/crisis/freeze']").click();
    assertThat(heading("Geler un compte")).isVisible();
    look("freeze");
    page.getByLabel("En de mauvaises mains depuis").fill("2050-01-01T00:00");
    page.getByLabel("Raison").fill("Session prise au CDI.");
    page.getByLabel("Je veux geler ce compte").check();
    button("Geler le compte").click();
    assertThat(page.getByText("qui sont passés").first()).isVisible();
    assertThat(crisis().frozen(Fixture.house())).noneMatch(it -> is(it.person(), victim));
    look("freeze-wrong");
    page.getByLabel("En de mauvaises mains depuis").fill("2020-01-01T00:00");
    page.getByLabel("Je veux geler ce compte").check();
    button("Geler le compte").click();
    assertThat(page.getByText("Compte gelé, preuves scellées")).isVisible();
    assertThat(crisis().frozen(Fixture.house())).anyMatch(it -> is(it.person(), victim));
    look("danger");
    refusedAtTheDoor(victim.login());
    readsTheEvidence(victim.person());
    page.navigate("/crisis/accounts");
    page.locator("main .lines li", hasText("Odile Dérobée")).locator("button").click();
    assertThat(page.getByText("Compte dégelé")).isVisible();
    try (var other = portal.phone()) {
      portal.comeIn(other.newPage(), victim.login());
    }
    assertThat(operations("crisis:", victim.person()))
        .containsExactly("crisis:thaw", "crisis:freeze");
  }

  private static Crisis crisis() {
    return portal.ent().get(Crisis.class);
  }

  private static boolean is(PersonId person, RealPortal.Newcomer newcomer) {
    return person.equals(newcomer.person());
  }

  private static void refusedAtTheDoor(String login) {
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      theirs.navigate("/sign-in?who=family");
      portal.enter(theirs, login, Demonstration.PASSWORD);
      assertThat(theirs.getByLabel("Mot de passe")).isVisible();
    }
  }

  private void readsTheEvidence(PersonId person) {
    var sealed =
        crisis().evidence(Fixture.house()).stream()
            .filter(one -> one.person().equals(person))
            .findFirst()
            .orElseThrow();
    page.navigate("/crisis/evidence");
    assertThat(page.locator("main")).containsText(sealed.sha256());
    page.navigate("/crisis/evidence?of=" + sealed.id());
    assertThat(page.getByText("Rien n’a été changé")).isVisible();
    assertThat(page.locator("main pre")).containsText("Session prise au CDI.");
    look("evidence");
    var text = page.request().get("/crisis/evidence/text?of=" + sealed.id());
    assertThat(text.headers().get("content-disposition")).startsWith("attachment");
    assertThat(text.headers().get("content-type")).startsWith("text/plain");
    assertThat(Sha256.hex(text.text())).isEqualTo(sealed.sha256());
    var readings = AuditQuery.of("crisis:read");
    assertThat(portal.ent().get(AuditLog.class).read(Fixture.house(), readings))
        .filteredOn(one -> one.fact().target().equals(sealed.id().toString()))
        .hasSize(2);
  }

  @Test
  void whoHoldsTheRightOverASchoolReadsNoEvidenceAndOthersSeeNothing() {
    var victim = portal.newcomer("Odile", "Cachée", Profile.TEACHER);
    var sealed =
        crisis()
            .freeze(Fixture.house(), victim.person(), java.time.Instant.EPOCH, "Session prise.");
    portal.signIn(page, "local administrator");
    for (var path : List.of("/crisis/evidence", "/crisis/evidence/text")) {
      assertThat(page.request().get(path + "?of=" + sealed.id()).status()).isEqualTo(403);
    }
    assertThat(page.request().get("/crisis/accounts").status()).isEqualTo(200);
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      portal.signIn(theirs, "teacher");
      var asked = theirs.request();
      for (var path : List.of("/crisis/accounts", "/crisis/freeze?person=" + victim.person())) {
        assertThat(asked.get(path).status()).as(path).isEqualTo(403);
      }
      assertThat(asked.post("/crisis/thaw", RequestOptions.create()).status()).isEqualTo(403);
    }
    assertThat(crisis().frozen(Fixture.house())).anyMatch(it -> is(it.person(), victim));
  }

  @Test
  void theLogIsSearchedByPersonAndDay() {
    var person = portal.newcomer("Odile", "Tracée", Profile.TEACHER);
    portal.comeIn(page, person.login());
    button("Quitter").click();
    portal.signIn(page, AGENT);
    page.navigate("/audit");
    page.locator("#q").fill("Tracee");
    button("Afficher").click();
    assertThat(page.locator("main")).containsText("Odile Tracée");
    assertThat(page.locator("main tbody")).containsText("Connexion");
    look("audit-person");
    page.getByLabel("Au").fill("2020-01-01");
    button("Afficher").click();
    assertThat(page.locator("main tbody")).hasCount(0);
    page.navigate("/audit?q=zzzz");
    assertThat(page.locator("main tbody")).hasCount(0);
    page.navigate("/audit?from=nonsense&to=2026");
    assertThat(page.locator("main tbody")).hasCount(1);
  }

  @Test
  void whoeverIsNotSeenIsNotTakenForThePortalInTheLog() {
    portal.signIn(page, "teacher");
    button("Quitter").click();
    portal.signIn(page, "local administrator");
    page.navigate("/audit?operation=session");
    assertThat(page.locator("main tbody td[data-label='Qui']").nth(1))
        .hasText("Une personne que vous ne voyez pas");
  }
}

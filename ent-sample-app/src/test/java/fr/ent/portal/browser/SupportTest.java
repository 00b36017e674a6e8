package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.SupportAccess;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

/** The support and a school on the whole house; and a right over one class. */
class SupportTest extends RealJourney {
  private static final String LOCAL = "local administrator";

  private static Directory directory() {
    return portal.ent().get(Directory.class);
  }

  private static RealPortal.Newcomer supporter() {
    var names = PersonNames.of("Sami", "Renfort");
    var elsewhere = portal.schools().get(1);
    var person = portal.entered(Fixture.house(), names, SupportAccess.PROFILE, elsewhere);
    portal
        .ent()
        .get(Grants.class)
        .give(Fixture.house(), Holder.of(person), SupportAccess.ASK, Scope.TERRITORY);
    return portal.activated(person);
  }

  private static String somePupil() {
    var query = PersonQuery.of("").in(portal.schools().get(0)).as(Profile.PUPIL).size(1);
    return directory().search(Fixture.house(), query).people().get(0).person().toString();
  }

  private static int status(Page page, String path) {
    return page.request().get(path).status();
  }

  private void ask() {
    page.navigate("/support");
    page.locator("#school").selectOption(portal.schools().get(0).toString());
    page.getByLabel("Voir tout l’annuaire").check();
    page.getByLabel("Raison").fill("Une classe manque dans l’annuaire");
    button("Demander").click();
    assertThat(page.getByText("attend une réponse")).isVisible();
  }

  @Test
  void theSchoolLetsTheSupportInAndShowsItOut() {
    var pupil = "/directory/" + somePupil();
    portal.comeIn(page, supporter().login());
    ask();
    assertThat(status(page, pupil)).isEqualTo(404);
    try (var other = portal.phone()) {
      var school = other.newPage();
      portal.signIn(school, LOCAL);
      assertThat(school.getByText("L’assistance demande à entrer")).isVisible();
      school.navigate("/rights/support");
      var request = school.locator("main article", of("Sami Renfort"));
      assertThat(request).containsText("Elle verra les fiches");
      request.locator("form[action='/rights/support/consent'] button").click();
      var row = school.locator("main li", of("Sami Renfort"));
      assertThat(row).containsText("réponse de");

      page.navigate("/support");
      button("Entrer").click();
      assertThat(status(page, pupil)).isEqualTo(200);

      row.locator("form[action='/rights/support/stop'] button").click();
      assertThat(row).containsText("arrêté");
      assertThat(status(page, pupil)).isEqualTo(404);
      assertThat(status(page, "/")).isEqualTo(200);
    }
  }

  private static Page.LocatorOptions of(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void aRightIsGivenOverOneClass() {
    portal.signIn(page, LOCAL);
    var group =
        directory().groupsIn(Fixture.house(), portal.schools().get(0)).stream()
            .filter(one -> one.kind() == GroupKind.CLASS)
            .findFirst()
            .orElseThrow();
    page.navigate("/rights");
    page.locator("#given").selectOption("accounts:administer");
    page.locator("#there").selectOption("class:" + group.id());
    button("Voir l’effet").click();
    assertThat(page.locator("main")).containsText(Names.group(group.label()) + ", ");
    button("Donner").click();
    assertThat(page.getByText("C’est donné")).isVisible();
    var given = portal.ent().get(Grants.class).all(Fixture.house());
    assertThat(given).anyMatch(one -> one.scope().equals(Scope.of(group.id())));
    button("Annuler").first().click();
    assertThat(page.getByText("C’est repris")).isVisible();
  }
}

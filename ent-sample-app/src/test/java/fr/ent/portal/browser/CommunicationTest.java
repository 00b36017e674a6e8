package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may write to whom, seen, changed and given back on the whole house. */
class CommunicationTest extends RealJourney {
  private static final String TO_GUARDIANS = "#to-National_TUT";

  private static CommunicationRules rules() {
    return portal.ent().get(CommunicationRules.class);
  }

  @AfterEach
  void giveBack() {
    for (var school : portal.schools()) {
      var place = RulePlace.of(school);
      rules().restore(Fixture.house(), place, Profile.TEACHER, Profile.GUARDIAN);
    }
    rules().restore(Fixture.house(), RulePlace.TERRITORY, Profile.TEACHER, Profile.GUARDIAN);
  }

  private static int status(Page page, String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  /** What teachers may write to guardians, wherever it was set. */
  private static long set() {
    return portal.schools().stream()
        .flatMap(school -> rules().rules(Fixture.house(), RulePlace.of(school)).stream())
        .filter(one -> one.rule().isAbout(Profile.TEACHER, Profile.GUARDIAN))
        .filter(one -> one.origin() == RuleInForce.Origin.STRUCTURE)
        .count();
  }

  @Test
  @Clause("GRP-06")
  void whoHasNoLeaveSeesAndSetsNothing() {
    portal.signIn(page, "teacher");
    for (var path :
        new String[] {
          "/communication",
          "/communication/who?q=a",
          "/communication/change?from=National_ENS&to=National_TUT&tie=NOBODY"
        }) {
      assertThat(status(page, path)).as(path).isEqualTo(403);
      assertThat(page.getByText("régler qui peut écrire à qui").first()).isVisible();
    }
    page.navigate("/");
    assertThat(page.locator("main .tile a[href='/communication']")).hasCount(0);
  }

  @Test
  void aHeadSetsNothingElsewhereNorFurtherThanTheTerritory() {
    portal.signIn(page, "head of school");
    page.navigate("/communication");
    assertThat(page.locator("select#place")).hasCount(0);
    assertThat(status(page, "/communication?place=*")).isEqualTo(404);
    var change = "/communication/change?from=National_ENS&to=National_TUT&tie=";
    assertThat(status(page, change + "NOBODY&place=*")).isEqualTo(404);
    assertThat(status(page, change + "EVERYWHERE")).isEqualTo(404);
    assertThat(status(page, change + "OWN_CHILDREN")).isEqualTo(404);
    assertThat(status(page, change + "ANYBODY")).isEqualTo(404);
    assertThat(status(page, change + "NOBODY&place=0e000000-0000-4000-8000-00000000dead"))
        .isEqualTo(404);
    assertThat(set()).isZero();
  }

  @Test
  @Clause("GRP-06")
  @Clause("MIN-02")
  void aHeadSeesTheEffectChangesAndUndoes() {
    portal.signIn(page, "head of school");
    page.navigate("/");
    page.locator("main .tile a[href='/communication']").click();
    page.getByText("Enseignants", new Page.GetByTextOptions().setExact(true)).first().click();
    var row = page.locator(TO_GUARDIANS);
    assertThat(row)
        .containsText("Les enseignants écrivent aux responsables légaux de leurs élèves.");
    assertThat(row).containsText("règle d’usage");
    row.getByText("Changer").click();
    row.getByLabel("Les enseignants n’écrivent pas aux responsables.").check();
    row.locator("button").first().click();
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("peut écrire à [1-9]\\d* responsables\\. Ensuite.: 0\\."));
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(set()).isZero();
    button("Changer").click();
    assertThat(row).containsText("Les enseignants n’écrivent pas aux responsables.");
    assertThat(row).containsText("règle de l’établissement");
    assertThat(set()).isEqualTo(1);
    assertThat(Axe.violations(page)).isEmpty();
    button("Annuler").click();
    assertThat(row).containsText("règle d’usage");
    assertThat(set()).isZero();
    button("Annuler").click();
    assertThat(set()).isEqualTo(1);
    row.getByText("Revenir à la règle par défaut").click();
    assertThat(row).containsText("règle d’usage");
    assertThat(set()).isZero();
  }

  @Test
  void aRuleOfTheTerritoryHoldsInSchoolsAtOnce() {
    portal.signIn(page, "local-authority staff");
    page.navigate("/communication?from=National_ENS");
    page.locator("select#place").selectOption("*");
    page.locator(TO_GUARDIANS).getByText("Changer").click();
    page.locator(TO_GUARDIANS).locator("input[value=SAME_STRUCTURE]").check();
    page.locator(TO_GUARDIANS + " button").first().click();
    assertThat(page.getByText("L’annuaire ne montre pas ces personnes")).isVisible();
    button("Changer").click();
    var inForce =
        rules().rules(Fixture.house(), RulePlace.of(portal.schools().get(0))).stream()
            .map(RuleInForce::rule);
    assertThat(inForce)
        .contains(new CommunicationRule(Profile.TEACHER, Profile.GUARDIAN, Tie.SAME_STRUCTURE));
  }

  @Test
  void anAdministratorSeesWhomSomebodyReachesAndWhyNot() {
    var desk = portal.newcomer("Basile", "Surveillant", Profile.SCHOOL_LIFE).person();
    var names = PersonNames.of("Basile", "Surveillant");
    var also = portal.entered(Fixture.house(), names, Profile.STAFF, portal.schools().get(0));
    portal.ent().get(HandEntry.class).merge(Fixture.house(), desk, also);
    portal.newcomer("Colin", "Auclos", Profile.PUPIL);
    portal.signIn(page, "local administrator");
    page.navigate("/communication/who");
    page.getByLabel("Qui écrit").fill("Colin Auclos");
    page.getByLabel("À qui").fill("Basile Surveillant");
    button("Demander").click();
    var notes = page.locator("#both ~ .todo");
    assertThat(notes.first()).containsText("Oui\u00a0: les élèves écrivent");
    var back = page.locator("main");
    assertThat(back).containsText("Oui\u00a0: les personnels de vie scolaire écrivent");
    assertThat(back).containsText("Non\u00a0: les autres personnels n’écrivent pas aux élèves");
    var pupils = page.locator("main .lines li").first();
    assertThat(pupils).containsText("Les élèves écrivent aux élèves de leurs classes et groupes.");
    assertThat(pupils).containsText(Pattern.compile("0$"));
    // One of those is school life too, and reached as that.
    var staff = page.locator("main .lines li").nth(5);
    assertThat(staff).containsText("Les élèves n’écrivent pas aux autres personnels.");
    assertThat(staff).containsText(Pattern.compile("0$"));
    assertThat(Axe.violations(page)).isEmpty();
    page.navigate("/communication/who?q=Colin+Auclos&other=Octave+Lignac");
    assertThat(notes.first()).containsText("Non\u00a0: les élèves n’écrivent pas aux");
  }
}

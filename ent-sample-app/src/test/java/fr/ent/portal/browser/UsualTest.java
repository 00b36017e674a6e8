package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.api.communication.RulePlace;
import fr.ent.auth.access.UsualRights;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of usual rights, seen, changed, undone and given back on the whole house. */
class UsualTest extends RealJourney {
  private static final String ACCOUNTS = "#accounts-administer";
  private static final String WITHDRAW =
      "/rights/usual/change?line=WITHDRAW+accounts:administer+National_DIR+-+STRUCTURE";

  private static UsualRights usual() {
    return portal.ent().get(UsualRights.class);
  }

  @AfterEach
  void giveBack() {
    portal.schools().forEach(one -> usual().restore(Fixture.house(), RulePlace.of(one)));
    usual().restore(Fixture.house(), RulePlace.TERRITORY);
  }

  private static long set() {
    return usual().table(Fixture.house(), RulePlace.TERRITORY).stream()
        .filter(one -> one.set().isPresent())
        .count();
  }

  private static int status(Page page, String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  @Test
  @Clause("AAS-20")
  void whoAdministersNoRightsSeesAndChangesNothing() {
    portal.signIn(page, "head of school");
    assertThat(status(page, "/rights/usual")).isEqualTo(403);
    assertThat(status(page, WITHDRAW)).isEqualTo(403);
  }

  @Test
  void whatIsNotALineOrGoesByNameIsNoPage() {
    portal.signIn(page, "local administrator");
    var line = "/rights/usual/change?line=";
    for (var word :
        new String[] {
          "LET",
          "LET+accounts:administer+National_DIR+-+NOWHERE",
          "LET+accounts:administer+National_DIR+%3Cb%3E+STRUCTURE",
          "LET+access:administer+National_DIR+-+STRUCTURE",
          "LET+canteen:burn+National_DIR+-+STRUCTURE"
        }) {
      assertThat(status(page, line + word)).as(word).isEqualTo(404);
    }
    assertThat(status(page, "/rights/usual?place=0e000000-0000-4000-8000-00000000dead"))
        .isEqualTo(404);
    assertThat(set()).isZero();
  }

  @Test
  @Clause("AAS-20")
  @Clause("SOC-09")
  void anAdministratorSeesTheEffectChangesAndUndoes() {
    portal.signIn(page, "local administrator");
    page.navigate("/rights");
    page.getByText("Droits d’office").click();
    var row = page.locator(ACCOUNTS);
    assertThat(row).containsText("Direction, dans son établissement");
    assertThat(row).containsText("règle nationale");
    row.locator("a").click();
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("[1-9]\\d* personnes perdent ce droit"));
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(set()).isZero();
    button("Retirer").click();
    assertThat(set()).isEqualTo(1);
    assertThat(row).containsText("retiré");
    assertThat(row).containsText("décidé par le territoire");
    assertThat(Axe.violations(page)).isEmpty();
    page.navigate("/rights");
    assertThat(page.locator(ACCOUNTS)).not().containsText("Direction");
    page.goBack();
    button("Annuler").click();
    assertThat(set()).isZero();
    assertThat(row).containsText("règle nationale");
    button("Annuler").click();
    assertThat(set()).isEqualTo(1);
    row.locator("a").click();
    button("Revenir").click();
    assertThat(set()).isZero();
  }

  @Test
  void aLineWithADutyIsAddedForOneSchoolAndAllIsGivenBackAtOnce() {
    portal.signIn(page, "local administrator");
    var school = portal.schools().get(0);
    page.navigate("/rights/usual?place=" + school);
    page.locator("select#right").selectOption("accounts:administer");
    page.locator("select#profile").selectOption("National_ETA");
    page.locator("input#duty").fill("adf");
    button("Voir l’effet").click();
    assertThat(page.locator("main"))
        .containsText("Autres personnels, fonction personnels administratifs");
    button("Laisser").click();
    assertThat(page.locator(ACCOUNTS)).containsText("décidé par l’établissement");
    page.locator("summary").last().click();
    page.locator("#sure").check();
    button("Tout rendre").click();
    assertThat(page.locator(ACCOUNTS)).not().containsText("fonction");
    button("Annuler").click();
    assertThat(page.locator(ACCOUNTS)).containsText("fonction personnels administratifs");
  }
}

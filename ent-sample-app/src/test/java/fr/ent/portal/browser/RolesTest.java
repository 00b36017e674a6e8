package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Role;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles and gifts on the whole house: the effect is seen, then it is so, then it is undone. */
class RolesTest extends RealJourney {
  private static final Right KEEPER = new Right("role:gardien-du-journal");

  private Set<Grant> before;

  private static Grants grants() {
    return portal.ent().get(Grants.class);
  }

  private static Set<Grant> given() {
    return Set.copyOf(grants().all(Fixture.house()));
  }

  @BeforeEach
  void comeIn() {
    before = given();
    portal.signIn(page, "local administrator");
    page.navigate("/rights");
  }

  @AfterEach
  void takeBack() {
    grants().drop(Fixture.house(), KEEPER);
    given().stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> grants().takeBack(Fixture.house(), one.id()));
  }

  private Locator main() {
    return page.locator("main");
  }

  private Locator role() {
    return page.locator("#role-gardien-du-journal");
  }

  private void define(String... rights) {
    page.getByText("Créer ou changer un rôle").click();
    page.locator("#label").fill("Gardien du journal");
    for (var right : rights) {
      page.getByLabel(right).check();
    }
    button("Voir l’effet").first().click();
  }

  private void give(String to) {
    page.locator("#given").selectOption(KEEPER.id());
    page.locator("#to").selectOption(to);
    page.locator("#there").selectOption("*");
    page.locator("#last").fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30).toString());
    button("Voir l’effet").last().click();
  }

  private static Set<String> holders() {
    return given().stream()
        .filter(one -> one.right().equals(KEEPER))
        .map(one -> one.holder() + " " + one.scope() + " " + one.period())
        .collect(Collectors.toSet());
  }

  @Test
  void aRoleIsMadeOnceItsEffectIsSeenAndUnmade() {
    define("Lire le journal");
    assertThat(main()).containsText("Droits gagnés");
    assertThat(main()).containsText("Rien ne change pour personne aujourd’hui.");
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(grants().roles(Fixture.house())).noneMatch(one -> one.id().equals(KEEPER));
    button("Enregistrer le rôle").click();
    assertThat(main()).containsText("Le rôle est enregistré");
    assertThat(role()).containsText("Lire le journal");
    button("Annuler").click();
    assertThat(main()).containsText("Le rôle est supprimé");
    assertThat(role()).not().isVisible();
    button("Annuler").click();
    assertThat(role()).containsText("Lire le journal");
  }

  @Test
  void changingARoleTellsWhatIsGainedAndLostForHowManyAndIsUndone() {
    define("Lire le journal");
    button("Enregistrer le rôle").click();
    give("PROFILE:National_ENS");
    button("Donner").click();
    define("Appliquer les alimentations");
    assertThat(main())
        .containsText(Pattern.compile("Droits gagnés\\s*Appliquer les alimentations"));
    assertThat(main()).containsText(Pattern.compile("Droits perdus\\s*Lire le journal"));
    assertThat(main()).containsText(Pattern.compile("[1-9]\\d* personnes tiennent ce rôle"));
    assertThat(main()).containsText("Il est donné une fois.");
    assertThat(Axe.violations(page)).isEmpty();
    button("Enregistrer le rôle").click();
    assertThat(role()).containsText("Appliquer les alimentations");
    button("Annuler").click();
    assertThat(role()).containsText("Lire le journal");
    assertThat(role()).not().containsText("Appliquer les alimentations");
  }

  @Test
  void droppingARoleTellsWhoLosesWhatAndUndoingGivesAllBack() {
    define("Lire le journal");
    button("Enregistrer le rôle").click();
    give("PROFILE:National_DOC");
    button("Donner").click();
    give("PROFILE:National_ACA");
    assertThat(main()).containsText("Personnels académiques");
    button("Donner").click();
    var holders = holders();
    assertThat(holders).hasSize(2);
    role().getByText("Supprimer ce rôle").click();
    assertThat(main()).containsText(Pattern.compile("Droits perdus\\s*Lire le journal"));
    assertThat(main()).containsText("Il est donné 2 fois.");
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(holders()).isEqualTo(holders);
    button("Supprimer").click();
    assertThat(role()).not().isVisible();
    assertThat(holders()).isEmpty();
    assertThat(Axe.violations(page)).isEmpty();
    button("Annuler").click();
    assertThat(role()).containsText("Documentalistes");
    assertThat(holders()).isEqualTo(holders);
  }

  @Test
  void whatCannotBeUndoneSaysSoBefore() {
    var cut = new Role(KEEPER, "Gardien du journal", Set.of(new Right("crisis:cut")));
    grants().define(Fixture.house(), cut);
    page.navigate("/rights/roles/drop?role=" + KEEPER.id());
    assertThat(main()).containsText("Ce changement ne s’annulera pas d’ici");
    assertThat(Axe.violations(page)).isEmpty();
    button("Supprimer").click();
    assertThat(grants().roles(Fixture.house())).doesNotContain(cut);
    assertThat(button("Annuler")).not().isVisible();
  }

  @Test
  void aRightIsGivenToADutyThatIsNotInTheListByItsCode() {
    define("Lire le journal");
    button("Enregistrer le rôle").click();
    page.locator("#duty").fill("é-tat");
    give("DUTY:EDU");
    assertThat(page.locator("[role=alert]")).containsText("Un code de fonction s’écrit");
    assertThat(page.locator("#duty")).hasValue("É-TAT");
    assertThat(Axe.violations(page)).isEmpty();
    page.locator("#duty").fill("avs");
    give("DUTY:EDU");
    assertThat(main()).containsText("Fonction AVS");
    button("Donner").click();
    assertThat(role()).containsText("Fonction AVS");
    assertThat(holders()).singleElement().satisfies(one -> assertThat(one).contains("AVS"));
  }

  @Test
  void aRightIsGivenToADutyAndToAClassOnceItsEffectIsSeen() {
    define("Lire le journal");
    button("Enregistrer le rôle").click();
    give("DUTY:EDU");
    assertThat(main()).containsText("Fonction éducation");
    assertThat(main()).containsText("ce droit.");
    button("Donner").click();
    assertThat(role()).containsText("Fonction éducation");
    page.navigate("/rights?school=" + portal.schools().get(0));
    var group = page.locator("#to optgroup").last().locator("option").first();
    var label = group.innerText();
    give(String.valueOf(group.getAttribute("value")));
    assertThat(main()).containsText(label);
    assertThat(main()).containsText(Pattern.compile("[1-9]\\d* personnes tiendront ce droit"));
    button("Donner").click();
    assertThat(role()).containsText(label);
    assertThat(holders()).anyMatch(one -> one.contains("kind=GROUP"));
    button("Annuler").click();
    assertThat(holders()).hasSize(1);
  }
}

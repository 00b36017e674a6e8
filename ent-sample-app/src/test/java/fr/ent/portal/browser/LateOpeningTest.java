package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The start of the year on the whole house: who must wait reads until when, and nothing opens. */
class LateOpeningTest extends RealJourney {
  private static final String NOT_YET = "Votre espace numérique n’est pas encore ouvert";
  private static final Set<Profile> FAMILIES = Set.of(Profile.PUPIL, Profile.GUARDIAN);

  private static YearOpening opening() {
    return portal.ent().get(YearOpening.class);
  }

  private static LocalDate today() {
    return LocalDate.now(portal.ent().get(Clock.class));
  }

  private static StructureId school() {
    return portal.schools().get(0);
  }

  private static void postpone(StructureId where) {
    var whom = new Whom(where, Set.of(), Set.of(), FAMILIES);
    opening().postpone(Fixture.house(), whom, today().plusDays(1));
  }

  @AfterEach
  void undoAll() {
    opening().all(Fixture.house()).forEach(one -> opening().undo(Fixture.house(), one.id()));
  }

  private static int status(Page page, String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  private static Group aClass() {
    return portal.ent().get(Directory.class).groupsIn(Fixture.house(), school()).stream()
        .filter(one -> one.kind() == GroupKind.CLASS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("AAS-20")
  void aPupilWhoMustWaitSignsInAndReadsUntilWhen() {
    var pupil = portal.newcomer("Lila", "Patiente", Profile.PUPIL);
    postpone(school());
    portal.comeIn(page, pupil.login());
    for (var path : new String[] {"/", "/account", "/directory?q=a", "/services"}) {
      assertThat(status(page, path)).as(path).isEqualTo(403);
      assertThat(heading(NOT_YET)).isVisible();
      assertThat(page.locator("main")).containsText("Jour d’ouverture : demain");
    }
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(status(page, "/help")).isEqualTo(200);
    undoAll();
    assertThat(status(page, "/account")).isEqualTo(200);
    postpone(school());
    page.navigate("/help");
    button("Quitter").click();
    assertThat(page.getByText("Vous êtes déconnecté")).isVisible();
  }

  @Test
  void aTeacherAndAPupilOfAnotherSchoolNeedNotWait() {
    var teacher = portal.newcomer("Marc", "Enclasse", Profile.TEACHER);
    var pupil = portal.newcomer("Noé", "Dici", Profile.PUPIL);
    postpone(portal.schools().get(1));
    portal.comeIn(page, pupil.login());
    assertThat(status(page, "/account")).isEqualTo(200);
    postpone(school());
    assertThat(status(page, "/account")).isEqualTo(403);
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      portal.comeIn(theirs, teacher.login());
      assertThat(status(theirs, "/account")).isEqualTo(200);
    }
  }

  @Test
  void aGuardianWhoMustWaitInOneSchoolGoesOnInTheOther() {
    portal.signIn(page, "guardian, two schools");
    for (var school : portal.schools()) {
      postpone(school);
      if (status(page, "/") == 403) {
        break;
      }
      undoAll();
    }
    assertThat(heading(NOT_YET)).isVisible();
    page.locator("main form[action='/hat'] button").first().click();
    assertThat(heading(NOT_YET)).hasCount(0);
    assertThat(page.locator("h1")).containsText("Bonjour");
  }

  @Test
  void anAdministratorSeesHowManyWouldWaitPutsOffAndUndoes() {
    portal.signIn(page, "local-authority staff");
    page.navigate("/");
    assertThat(page.locator("main .tile a[href='/opening']")).isVisible();
    page.navigate("/opening?school=" + school());
    assertThat(page.getByText("Tout le monde peut entrer")).isVisible();
    button("Voir qui attendrait").click();
    page.locator("input[name=classes][value='" + aClass().id() + "']").dispatchEvent("click");
    page.locator("#opens").fill(today().plusDays(3).toString());
    button("Voir qui attendrait").click();
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("\\d+ élèves attendraient\\.\\s+\\d+ responsables légaux"));
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(opening().all(Fixture.house())).isEmpty();
    page.locator("form[action='/opening/postpone'] button").click();
    assertThat(page.locator("main .lines")).containsText("Élèves");
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(opening().all(Fixture.house()))
        .singleElement()
        .satisfies(one -> assertThat(one.whom().classes()).containsExactly(aClass().id()))
        .satisfies(one -> assertThat(one.whom().profiles()).isEqualTo(FAMILIES));
    page.locator("form[action='/opening/undo'] button").click();
    assertThat(page.getByText("Tout le monde peut entrer")).isVisible();
    assertThat(opening().all(Fixture.house())).isEmpty();
  }

  @Test
  void whatNoFormOfOursSendsKeepsNobodyOut() {
    portal.signIn(page, "local-authority staff");
    var day = today().plusDays(3).toString();
    var place = "/opening?school=" + school() + "&opens=";
    assertThat(status(page, place + today() + "&profiles=National_ELV")).isEqualTo(422);
    assertThat(page.getByText("Choisissez un jour à venir").first()).isVisible();
    assertThat(status(page, place + "demain&profiles=National_ELV")).isEqualTo(422);
    assertThat(status(page, place + day)).isEqualTo(422);
    assertThat(page.getByText("Choisissez au moins un profil").first()).isVisible();
    for (var forged :
        new String[] {
          place + day + "&profiles=National_ENS",
          place + day + "&profiles=National_ELV&classes=" + school(),
          place + day + "&profiles=National_ELV&classes=6B",
          place + day + "&profiles=National_ELV&mefs=99999999999",
          "/opening?school=" + StructureId.random(),
          "/opening?school=x"
        }) {
      assertThat(status(page, forged)).as(forged).isEqualTo(404);
    }
    page.navigate(place + day + "&profiles=National_ELV");
    var csrf = page.locator("input[name=csrf]").first().inputValue();
    var form =
        FormData.create()
            .set("school", school().toString())
            .set("opens", day)
            .set("profiles", Profile.TEACHER.code());
    assertThat(posted(form)).as("a form of another site").isEqualTo(403);
    assertThat(posted(form.set("csrf", csrf))).isEqualTo(404);
    assertThat(opening().all(Fixture.house())).isEmpty();
  }

  private int posted(FormData form) {
    return page.request().post("/opening/postpone", RequestOptions.create().setForm(form)).status();
  }

  @Test
  void aHeadPutsOffInTheOwnSchoolOnlyAndATeacherNowhere() {
    portal.signIn(page, "teacher");
    assertThat(status(page, "/opening")).isEqualTo(403);
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      var head = portal.newcomer("Anne", "Tête", Profile.HEAD);
      portal.comeIn(theirs, head.login());
      assertThat(status(theirs, "/opening")).isEqualTo(200);
      assertThat(theirs.locator("#school")).hasCount(0);
      var next = portal.schools().get(1);
      assertThat(status(theirs, "/opening?school=" + next)).isEqualTo(404);
    }
  }
}

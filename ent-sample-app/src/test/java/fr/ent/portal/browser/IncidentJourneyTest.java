package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Incident;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.portal.browser.RealPortal.Newcomer;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident from the sheet of a lesson to the decision, and the other pages of school life. */
class IncidentJourneyTest extends RealJourney {
  private StructureId school;
  private GroupId group;
  private Newcomer teacher;
  private Newcomer head;
  private LocalDateTime now;
  private Lesson lesson;

  @BeforeEach
  void plan() {
    teacher = portal.newcomer("Odile", "Signal", Profile.TEACHER);
    head = portal.newcomer("Henri", "Proviseur", Profile.HEAD);
    var begun = RealLesson.begun(portal, teacher.person(), "Histoire");
    school = begun.school();
    group = begun.group();
    lesson = begun.lesson();
    now = RealLesson.now(portal, school);
  }

  private PersonId firstPupil() {
    return portal
        .ent()
        .get(RollCalls.class)
        .open(Fixture.house(), lesson.id())
        .lines()
        .get(0)
        .pupil();
  }

  private Incident kept(PersonId by) {
    var day = now.toLocalDate();
    return portal
        .ent()
        .get(Incidents.class)
        .in(Fixture.house(), school, day.minusDays(1), day)
        .stream()
        .filter(one -> one.by().equals(by))
        .findFirst()
        .orElseThrow();
  }

  private void assertFine() {
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(page.url() + " is as wide as a phone")
        .isEqualTo(true);
  }

  @Test
  @Clause("ABS-06")
  void aTeacherReportsFromTheSheetWithoutScriptAndTheHeadDecides() {
    try (var plain = portal.context(new NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      portal.comeIn(page, teacher.login());
      page.navigate("/absences/rollcall/" + lesson.id());
      page.getByText("Signaler un incident").first().click();
      page.locator("select").first().selectOption("AUTHOR");
      page.locator("#words").fill("Une chaise a volé.");
      page.locator("#q").fill("Zzyzx");
      button("Chercher").click();
      // Looking for somebody loses nothing.
      assertThat(page.getByText("Personne ne répond")).isVisible();
      assertThat(page.locator("#words")).hasValue("Une chaise a volé.");
      assertThat(page.locator("select").first()).hasValue("AUTHOR");
      button("Envoyer à la vie scolaire").click();
      assertThat(page.getByText("L’incident est signalé")).isVisible();
    }
    var incident = kept(teacher.person());
    assertThat(incident.partOf(firstPupil())).isPresent();
    assertThat(incident.place()).isEqualTo("B12");
    page = context.newPage();
    portal.comeIn(page, head.login());
    page.navigate("/absences/incidents");
    assertFine();
    page.locator("a[href$='" + incident.id() + "']").click();
    page.locator("#kind").selectOption("SCHOOL_EXCLUSION");
    page.locator("section #words").fill("A lancé une chaise.");
    button("Décider").click();
    assertThat(page.locator("[role=alert]")).containsText("Une exclusion dit son premier jour");
    assertFine();
    page.locator("section #from").fill(LocalDate.from(now).plusDays(1).toString());
    button("Décider").click();
    assertThat(page.getByText("La décision est enregistrée")).isVisible();
    assertFine();
    button("Annuler").click();
    assertThat(page.getByText("La décision est annulée")).isVisible();
    assertThat(kept(teacher.person()).measures()).hasSize(1);
    suspendsAndNotesAnAppeal();
  }

  private void suspendsAndNotesAnAppeal() {
    page.locator("#kind").selectOption("CLASS_EXCLUSION");
    page.locator("section #words").fill("A recommencé.");
    page.locator("#suspended").fill(LocalDate.from(now).plusDays(60).toString());
    button("Décider").click();
    assertThat(page.locator("main")).containsText("Avec sursis, qui peut être révoqué jusqu’au");
    var own = page.locator("li.card:has(form[action$=appeal])").last();
    own.getByText("Noter un recours").click();
    own.locator("input[name=lodged]").fill(LocalDate.from(now).plusDays(9).toString());
    own.getByText("Enregistrer le recours").click();
    assertThat(page.locator("[role=alert]")).containsText("Le recours est reçu entre");
    assertFine();
    own.locator("input[name=lodged]").fill(LocalDate.from(now).toString());
    own.getByText("Enregistrer le recours").click();
    assertThat(page.locator("main")).containsText("sans réponse à ce jour");
    assertFine();
    own.getByText("Révoquer le sursis").click();
    own.locator("form[action$=resume] input[name=from]")
        .fill(LocalDate.from(now).plusDays(2).toString());
    own.locator("form[action$=resume] button").click();
    assertThat(page.getByText("Le sursis est révoqué")).isVisible();
  }

  @Test
  void theDemonstrationHasIncidentsAndAFamilyReadsItsOwnMeasure() {
    portal.signIn(page, "school life");
    page.navigate("/absences/incidents");
    var incidents = page.locator("main .lines a[href^='/absences/incidents/']");
    assertThat(incidents.count()).isBetween(24, 60);
    assertFine();
    incidents.first().click();
    assertThat(page.locator("main")).containsText("signalé par ");
    assertFine();
    try (var family = portal.phone()) {
      page = family.newPage();
      portal.signIn(page, "guardian");
      page.navigate("/absences/mine");
      assertThat(page.locator("section[aria-labelledby=measures]")).containsText("Bavardages");
      assertFine();
    }
  }

  @Test
  @Clause("ABS-05")
  void aHeadExemptsAPupilAndTakesItOut() {
    portal.comeIn(page, head.login());
    page.navigate("/absences/exemptions");
    assertFine();
    page.locator("#group").selectOption(group.toString());
    page.locator("#title").fill("Musée des tilleuls");
    page.locator("#from").fill(now.toLocalDate().toString());
    button("Noter cette sortie").click();
    assertThat(page.getByText("C’est noté")).isVisible();
    assertFine();
    page.locator("li:has-text('Musée des tilleuls') button").click();
    assertThat(page.getByText("C’est retiré")).isVisible();
    assertThat(page.getByText("Musée des tilleuls")).hasCount(0);
  }

  @Test
  @Clause("ABS-07")
  void figuresLettersAndReasonsFitAPhone() {
    var register = portal.ent().get(AbsenceRegister.class);
    for (int day = 1; day < 9; day++) {
      var before = lesson.time();
      register.record(
          Fixture.house(),
          firstPupil(),
          new TimeSpan(before.from().minusDays(day), before.to().minusDays(day)));
    }
    portal.comeIn(page, head.login());
    page.navigate("/absences/figures");
    assertFine();
    assertThat(page.locator("svg.chart rect.silent").first()).isVisible();
    assertThat(page.locator("table")).containsText("Sans explication");
    var file = page.request().get(portal.address() + "/absences/figures.csv");
    assertThat(file.text()).contains("Sans explication");
    for (var path : List.of("/absences/follow", "/absences/follow/letters", "/absences")) {
      page.navigate(path);
      assertFine();
    }
    assertOneLetterForEachGuardian();
    assertTheThresholdIsSet();
    page.navigate("/absences/reasons");
    assertFine();
    page.locator("#french-0").fill("Maladie courte");
    button("Enregistrer").click();
    assertThat(page.getByText("Les motifs sont enregistrés")).isVisible();
    assertThat(page.locator("#french-0")).hasValue("Maladie courte");
    button("Revenir aux motifs habituels").click();
    assertThat(page.locator("#french-0")).hasValue("Maladie");
  }

  private void assertTheThresholdIsSet() {
    page.navigate("/absences/follow");
    assertThat(page.locator("#halfdays")).hasValue("4");
    page.locator("form[action='/absences/follow/threshold']")
        .evaluate("form => { form.noValidate = true }");
    page.locator("#halfdays").fill("41");
    button("Enregistrer le seuil").click();
    assertThat(page.locator("[role=alert]")).containsText("un nombre de 1 à 40");
    assertThat(page.locator("#halfdays")).hasValue("41");
    assertFine();
    page.locator("#halfdays").fill("40");
    button("Enregistrer le seuil").click();
    assertThat(page.getByText("Le seuil est enregistré")).isVisible();
    assertThat(page.locator("#halfdays")).hasValue("40");
    assertThat(page.getByText("Personne n’a dépassé le seuil")).isVisible();
    assertFine();
    page.locator("#halfdays").fill("4");
    button("Enregistrer le seuil").click();
    assertThat(page.locator("#halfdays")).hasValue("4");
  }

  private void assertOneLetterForEachGuardian() {
    page.navigate("/absences/follow/letters");
    var directory = portal.ent().get(Directory.class);
    var house = Fixture.house();
    var guardians =
        directory.relationsOf(house, firstPupil()).stream()
            .filter(PupilRelation::isGuardian)
            .map(one -> directory.find(house, one.adult()).orElseThrow())
            .toList();
    var pupil = directory.find(house, firstPupil()).orElseThrow();
    var letters =
        page.locator(
            "article.letter",
            new Page.LocatorOptions().setHasText("Absences répétées de " + named(pupil)));
    assertThat(guardians).hasSizeGreaterThan(1);
    assertThat(letters).hasCount(guardians.size());
    for (var guardian : guardians) {
      var own = letters.filter(new Locator.FilterOptions().setHasText(named(guardian)));
      assertThat(own).hasCount(1);
      assertThat(own.locator("header")).containsText(street(guardian));
      for (var other : guardians) {
        if (!street(other).equals(street(guardian))) {
          assertThat(own).not().containsText(street(other));
        }
      }
    }
    assertThat(letters.locator("header strong")).hasCount(guardians.size());
  }

  private static String named(Person person) {
    return Names.person(person.names().display());
  }

  private static String street(Person person) {
    return person.contacts().address().orElseThrow().lines().get(0);
  }
}

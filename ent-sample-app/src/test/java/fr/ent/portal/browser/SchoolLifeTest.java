package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** School life at its desk: it completes and corrects what the roll calls say. */
class SchoolLifeTest extends RealJourney {
  private RealLesson lesson;
  private PersonId missing;
  private PersonId late;

  @BeforeEach
  void takeTheRollCall() {
    var teacher = portal.newcomer("Odile", "Vaugirard", Profile.TEACHER);
    lesson = RealLesson.begunElsewhere(portal, teacher.person(), "Géographie");
    missing = lesson.lines().get(0).pupil();
    late = lesson.lines().get(1).pupil();
    var marks = List.of(RollMark.of(missing, RollMark.Kind.ABSENT), RollMark.late(late, 12));
    var now = portal.ent().get(Clock.class).instant();
    var call = new RollCall(RollCallId.random(), lesson.lesson().id(), now, marks);
    portal.ent().get(RollCalls.class).submit(Fixture.house(), call);
    portal.comeIn(page, portal.newcomer("Sylvie", "Vieux", Profile.SCHOOL_LIFE).login());
  }

  private List<AbsenceState> states() {
    var day = lesson.lesson().time().day();
    return portal
        .ent()
        .get(AbsenceRegister.class)
        .absencesOf(Fixture.house(), missing, day, day)
        .stream()
        .filter(one -> one.missed().equals(lesson.lesson().time()))
        .map(one -> one.state())
        .toList();
  }

  private String nameOf(PersonId pupil) {
    var names =
        lesson.lines().stream()
            .filter(one -> one.pupil().equals(pupil))
            .findFirst()
            .orElseThrow()
            .names();
    return Names.person(names.last()) + " " + Names.person(names.called());
  }

  @Test
  @Clause("ABS-05")
  void whatAFamilySaysByTelephoneIsWrittenDownAndJustifies() {
    page.navigate("/absences");
    page.getByText(nameOf(missing)).first().click();
    assertThat(heading(nameOf(missing))).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    page.getByText("Saisir le motif").first().click();
    page.getByLabel("Ce que la famille a dit").fill("La mère a téléphoné à huit heures");
    button("Enregistrer le motif").click();
    assertThat(page.getByText("Le motif est enregistré")).isVisible();
    assertThat(states()).containsExactly(AbsenceState.JUSTIFIED);
    page.getByText("Historique").first().click();
    assertThat(page.locator("ol.bullets li").last()).containsText("Justifiée");
  }

  @Test
  @Clause("AbsenceRegister.withdraw: an absence recorded by mistake")
  void anAbsenceIsWithdrawnAndAnotherNotedByHand() {
    page.navigate("/absences/pupil/" + missing);
    var absences = page.locator("li[id^=a]");
    int before = absences.count();
    button("Retirer cette absence").first().click();
    assertThat(page.getByText("L’absence est retirée")).isVisible();
    assertThat(absences).hasCount(before - 1);
    page.locator("#missed-begin").fill("06:05");
    page.locator("#missed-end").fill("06:00");
    button("Noter l’absence").click();
    assertThat(page.getByText("une fin qui vient après le début").first()).isVisible();
    page.locator("#missed-begin").fill("06:00");
    page.locator("#missed-end").fill("06:30");
    button("Noter l’absence").click();
    assertThat(page.getByText("L’absence est notée")).isVisible();
    assertThat(absences).hasCount(before);
  }

  @Test
  void whoCameLateIsOnTheBoardInTheRegisterAndInItsFile() {
    page.navigate("/absences");
    assertThat(page.getByText("Retard de 12 minutes").first()).isVisible();
    page.navigate("/absences/register");
    assertThat(page.getByText("Retard de 12 minutes").first()).isVisible();
    var day = lesson.lesson().time().day();
    var file =
        context
            .request()
            .get("/absences/register.csv?day=" + day.minusDays(3) + "&until=" + day)
            .text();
    assertThat(file)
        .contains("\"" + day + "\";")
        .contains(nameOf(late) + "\"")
        .contains("\"Retard de 12 minutes\"");
    assertThat(context.request().get("/absences/register.csv?day=demain").status()).isEqualTo(200);
  }

  @Test
  @Clause("ABS-08: figures by class and level, and by pupil without names, as files")
  void filesForTheOfficeCountWhoMissedAndNameNobody() {
    page.navigate("/absences/handover");
    assertThat(page.getByText("Absentéisme par classe").first()).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    var day = lesson.lesson().time().day();
    var of = "/absences/handover/pupils.csv?day=" + day + "&until=";
    var file = context.request().get(of + day).text();
    assertThat(file)
        .startsWith("\ufeff\"UAI\";\"DEBUT\";\"FIN\";\"INE\";\"NUMERO_ELEVE\";\"CLASSE\";")
        .containsPattern(";\"(1\";\"0\";\"0|0\";\"0\";\"1)\";\"0\";\"0\";\"0\"\r\n")
        .containsPattern(";\"0\";\"0\";\"0\";\"0\";\"[1-9][0-9]*\";\"[1-9][0-9]+\"\r\n")
        .doesNotContain(nameOf(missing));
    assertThat(context.request().get(of + day.minusDays(1)).status()).isEqualTo(422);
    assertThat(context.request().get("/absences/handover/classes.csv").text())
        .startsWith(
            "\ufeff\"UAI\";\"MOIS\";\"CLASSE\";\"MEF\";\"NIVEAU\";\"ELEVES\";\"DJ_MANQUEES\"")
        .contains("\r\n");
  }

  @Test
  @Clause("ABS-07")
  void whatNobodyExplainedYesterdayWaitsOnTheBoard() {
    var yesterday = lesson.lesson().time().day().minusDays(1);
    portal
        .ent()
        .get(AbsenceRegister.class)
        .record(Fixture.house(), missing, TimeSpan.of(yesterday, "06:40", "06:50"));
    page.navigate("/absences");
    page.getByText("sans explication depuis sept jours").click();
    assertThat(page.locator("details a[href='/absences/pupil/" + missing + "']")).isVisible();
  }

  @Test
  @Clause("ABS-01")
  void everyRollCallOfTheDayOpensAndTellsWhoTookIt() {
    page.navigate("/absences/calls");
    assertThat(Axe.violations(page)).isEmpty();
    page.locator("a[href$='/absences/rollcall/" + lesson.lesson().id() + "']").click();
    assertThat(page.locator("input[name=absent]").first()).isChecked();
    page.navigate("/absences/pupil/" + UUID.randomUUID());
    assertThat(heading("Cette page n’existe pas")).isVisible();
  }
}

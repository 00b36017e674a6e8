package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of the school day on paper, as each of those who print them sees them. */
class PrintedPagesTest extends RealJourney {
  private final List<String> faults = new ArrayList<>();

  private void print(String... paths) {
    for (var path : paths) {
      faults.addAll(OnPaper.faults(page, path));
    }
  }

  /** The first page of this kind that a page leads to. */
  private String linked(String from, String start) {
    page.navigate(from);
    return String.valueOf(
        page.locator("main a[href^='" + start + "']:not([href$='/report'])")
            .first()
            .getAttribute("href"));
  }

  private String chosen(String kind) {
    page.navigate("/timetable");
    var one = page.locator("#of option[value^='" + kind + ":']").first().getAttribute("value");
    return "/timetable?of=" + one;
  }

  @Test
  @Clause("EDT-01")
  void aPupilAndAFamilyPrintTheirPagesWhole() {
    for (var kind : List.of("pupil", "guardian")) {
      portal.signIn(page, kind);
      print("/timetable", "/timetable?show=days", "/absences/mine", "/liaison");
      print(linked("/timetable", "/timetable/lesson/"));
      context.clearCookies();
    }
    portal.signIn(page, "guardian");
    print("/appointments");
    assertThat(faults).isEmpty();
  }

  @Test
  void aTeacherPrintsTheSheetOfALessonAndTheDay() {
    var teacher = portal.newcomer("Odile", "Imprimeur", Profile.TEACHER);
    var lesson = RealLesson.begun(portal, teacher.person(), "Typographie");
    portal.comeIn(page, teacher.login());
    print("/timetable", "/timetable?show=days", "/absences/rollcall");
    print("/absences/rollcall/" + lesson.lesson().id());
    assertThat(page.locator(".roll input[type=checkbox]").first().isVisible()).isTrue();
    context.clearCookies();
    portal.signIn(page, "teacher");
    print("/appointments", linked("/liaison", "/liaison/sent/"));
    print(page.url().replace("/liaison/sent/", "/liaison/slips/") + "?all=1");
    assertThat(faults).isEmpty();
  }

  @Test
  @Clause("ABS-08")
  void schoolLifePrintsItsBoardRegisterAndFiles() {
    var teacher = portal.newcomer("Odile", "Encre", Profile.TEACHER);
    var lesson = RealLesson.begunElsewhere(portal, teacher.person(), "Gravure");
    var pupils = lesson.lines();
    var missing = pupils.get(0).pupil();
    var marks =
        List.of(
            RollMark.of(missing, RollMark.Kind.ABSENT), RollMark.late(pupils.get(1).pupil(), 12));
    var call =
        new RollCall(
            RollCallId.random(),
            lesson.lesson().id(),
            portal.ent().get(Clock.class).instant(),
            marks);
    portal.ent().get(RollCalls.class).submit(Fixture.house(), call);
    portal.comeIn(page, portal.newcomer("Sylvie", "Buvard", Profile.SCHOOL_LIFE).login());
    print("/absences", "/absences/register", "/absences/calls", "/absences/figures");
    print("/absences/exemptions", "/absences/pupil/" + missing);
    print(chosen("group"), chosen("person"), chosen("room"), chosen("room") + "&show=days");
    context.clearCookies();
    portal.signIn(page, "school life");
    print("/absences/incidents", linked("/absences/incidents", "/absences/incidents/"));
    assertThat(faults).isEmpty();
  }

  @Test
  void aHeadPrintsFiguresAndLetters() {
    var teacher = portal.newcomer("Odile", "Plomb", Profile.TEACHER);
    var lesson = RealLesson.begun(portal, teacher.person(), "Reliure");
    var register = portal.ent().get(AbsenceRegister.class);
    for (int day = 1; day < 9; day++) {
      var time = lesson.lesson().time();
      var before = new TimeSpan(time.from().minusDays(day), time.to().minusDays(day));
      register.record(Fixture.house(), lesson.lines().get(0).pupil(), before);
    }
    portal.comeIn(page, portal.newcomer("Henri", "Presse", Profile.HEAD).login());
    print("/absences/figures", "/absences/follow", "/absences/follow/letters", "/appointments");
    var school = portal.schools().get(0);
    print("/notices/school/letters?school=" + school);
    assertThat(faults).isEmpty();
  }
}

package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.RollCallSheet.Expected;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.timetable.LessonState;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who need not be there, and what teachers see of it. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class ExemptionsTest extends ExplanationCase {
  @Test
  @Clause("ABS-05: exemptions and outings")
  void whoIsExemptedOrAwayIsNotLookedFor() {
    var all = SmallSchool.tuesday("00:00", "23:59");
    exemptions.give(
        SmallSchool.schoolLife(),
        new Exemption(
            ExemptionId.random(),
            Fixture.SCHOOL,
            Optional.of(SmallSchool.PUPIL),
            Optional.empty(),
            all,
            "",
            "Béquilles"));
    assertThat(expected()).containsExactly(Expected.EXEMPTED);
    var outing =
        new Exemption(
            ExemptionId.random(),
            Fixture.SCHOOL,
            Optional.empty(),
            Optional.of(SmallSchool.CLASS),
            all,
            "",
            "Musée");
    assertThatThrownBy(() -> exemptions.give(SmallSchool.teacher(), outing))
        .isInstanceOf(AccessRefusedException.class);
    exemptions.give(SmallSchool.schoolLife(), outing);
    exemptions.give(SmallSchool.schoolLife(), outing);
    assertThat(expected()).hasSize(35).containsOnly(Expected.AWAY);
    var day = SmallSchool.TUESDAY;
    assertThat(exemptions.in(SmallSchool.schoolLife(), Fixture.SCHOOL, day, day)).hasSize(2);
    exemptions.end(SmallSchool.schoolLife(), Fixture.SCHOOL, outing.id());
    assertThat(expected()).containsExactly(Expected.EXEMPTED);
  }

  private List<Expected> expected() {
    var lesson = SmallSchool.lesson(1, LESSON, LessonState.PLANNED).id();
    return calls.open(SmallSchool.teacher(), lesson).lines().stream()
        .flatMap(one -> one.expected().stream())
        .toList();
  }
}

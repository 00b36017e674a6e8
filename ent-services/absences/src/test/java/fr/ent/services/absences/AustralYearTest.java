package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Punishments and sanctions where the school year is that of the calendar. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperCalendar.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AustralYearTest extends SmallSchoolCase {
  private final Incidents incidents;

  AustralYearTest(Incidents incidents) {
    this.incidents = incidents;
  }

  @BeforeEach
  void southwards(PaperCalendar calendar) {
    calendar.begin();
    calendar.setZone(Fixture.house(), Fixture.SCHOOL, HolidayZone.NEW_CALEDONIA);
  }

  private Measure decide(MeasureKind kind) {
    return incidents.decide(
        head(),
        new MeasureDraft(
            MeasureId.random(), report().id(), pupil(), kind, Optional.empty(), "Bagarre."));
  }

  private Incident report() {
    return incidents.report(
        schoolLife(),
        new IncidentDraft(
            IncidentId.random(),
            Fixture.SCHOOL,
            SmallSchool.TUESDAY.minusDays(1).atTime(10, 0),
            "Cour",
            "Une bagarre.",
            List.of(new Involved(pupil(), Involved.Part.AUTHOR))));
  }

  @Test
  @Clause("ABS-06: R511-13, each sanction leaves the file on its day")
  void aSanctionLeavesTheFileAtTheEndOfTheYearOfTheSchool() {
    assertThat(decide(MeasureKind.WARNING).lastDay()).isEqualTo("2027-01-31");
    assertThat(decide(MeasureKind.REPRIMAND).lastDay()).isEqualTo("2028-01-31");
  }

  @Test
  void whatIsTakenBackIsShownUntilTheYearOfTheSchoolEnds() {
    var taken = incidents.cancel(head(), decide(MeasureKind.REPRIMAND).id());
    assertThat(taken.lastDay()).isEqualTo("2027-01-31");
  }
}

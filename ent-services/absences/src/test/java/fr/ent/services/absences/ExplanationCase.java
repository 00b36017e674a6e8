package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A pupil with two guardians, a lesson that has begun, and nothing said yet. */
abstract class ExplanationCase {
  static final TimeSpan LESSON = SmallSchool.tuesday("08:05", "09:00");
  static final TimeSpan MORNING = SmallSchool.tuesday("08:00", "12:00");

  Explanations explanations;
  Exemptions exemptions;
  AbsenceRegister register;
  RollCalls calls;
  PaperDirectory directory;
  PaperTimetable timetable;
  PaperNotices notices;
  RecordedEvents events;

  @BeforeEach
  void begin(EntRuntime ent) {
    explanations = ent.get(Explanations.class);
    exemptions = ent.get(Exemptions.class);
    register = ent.get(AbsenceRegister.class);
    calls = ent.get(RollCalls.class);
    directory = ent.get(PaperDirectory.class);
    timetable = ent.get(PaperTimetable.class);
    notices = ent.get(PaperNotices.class);
    events = ent.get(RecordedEvents.class);
    events.awaitDelivery();
    EmptyAbsences.of(ent.get(Database.class));
    directory.begin();
    notices.clear();
    ent.get(SettableClock.class).set(Instant.parse("2026-11-24T07:10:00Z"));
    timetable.put(SmallSchool.lesson(1, LESSON, LessonState.PLANNED));
    for (var parent : List.of(SmallSchool.MOTHER, SmallSchool.FATHER)) {
      directory.relate(SmallSchool.PUPIL, parent, Kinship.OTHER, LegalLevel.LEGAL_GUARDIAN, true);
    }
  }

  static ExplanationDraft draft(TimeSpan covers) {
    return new ExplanationDraft(
        ExplanationId.random(), SmallSchool.PUPIL, covers, "illness", "Grippe");
  }

  Explanation explain(Actor actor) {
    return explanations.explain(actor, draft(MORNING));
  }

  Absence record() {
    return register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, LESSON);
  }

  AbsenceState state(Absence one) {
    return register.find(Fixture.house(), one.id()).orElseThrow().state();
  }

  static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ExplanationRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  List<Explanation> ofPupil(Actor actor) {
    return explanations.of(actor, SmallSchool.PUPIL, SmallSchool.TUESDAY, SmallSchool.TUESDAY);
  }
}

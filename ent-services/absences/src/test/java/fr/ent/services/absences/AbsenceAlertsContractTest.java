package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceAlerts;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AlertSent;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.absences.AbsenceAlertsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Ours keep the contract, and ones with any of these faults do not. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceAlertsContractTest implements AbsenceAlertsContract {
  private static final Lesson LESSON =
      SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED);

  private final AbsenceAlerts sound;
  private final RollCalls soundCalls;
  private final AbsenceRegister register;
  private final Explanations explanations;
  private final PaperDirectory directory;
  private final PaperTimetable timetable;
  private final PaperNotices notices;
  private final RecordedEvents events;
  private final Database database;
  private final SettableClock clock;
  private AbsenceAlerts tested;
  private RollCalls calls;

  AbsenceAlertsContractTest(
      AbsenceAlerts sound,
      RollCalls soundCalls,
      AbsenceRegister register,
      Explanations explanations,
      PaperDirectory directory,
      PaperTimetable timetable,
      PaperNotices notices,
      RecordedEvents events,
      Database database,
      SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.soundCalls = soundCalls;
    this.calls = soundCalls;
    this.register = register;
    this.explanations = explanations;
    this.directory = directory;
    this.timetable = timetable;
    this.notices = notices;
    this.events = events;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void forget() {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    notices.clear();
    clock.set(Instant.parse("2026-11-24T07:10:00Z"));
    timetable.put(LESSON);
    directory.begin();
    directory.relate(
        SmallSchool.PUPIL, SmallSchool.MOTHER, Kinship.MOTHER, LegalLevel.LEGAL_GUARDIAN, true);
  }

  @Override
  public AbsenceAlerts alerts() {
    return tested;
  }

  @Override
  public AbsenceRegister register() {
    return register;
  }

  @Override
  public RollCalls calls() {
    return calls;
  }

  @Override
  public Actor schoolLife() {
    return SmallSchool.schoolLife();
  }

  @Override
  public Actor stranger() {
    return SmallSchool.otherTeacher();
  }

  @Override
  public Actor guardian() {
    return SmallSchool.mother();
  }

  @Override
  public PersonId pupil() {
    return SmallSchool.PUPIL;
  }

  @Override
  public PersonId pupilAlone() {
    return SmallSchool.PUPILS.get(1);
  }

  @Override
  public Lesson lesson() {
    return LESSON;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void passGrace() {
    clock.advance(Duration.ofMinutes(11));
  }

  @Override
  public void explain(TimeSpan missed) {
    explanations.explain(
        guardian(), new ExplanationDraft(ExplanationId.random(), pupil(), missed, "illness", ""));
  }

  @Override
  public void settle() {
    events.awaitDelivery();
  }

  @Override
  public List<Notice> told() {
    return notices.sent();
  }

  private static Fault listing(UnaryOperator<List<Object>> change) {
    return (method, arguments, answer) ->
        change.apply(new ArrayList<>((List<?>) Objects.requireNonNull(answer.to(arguments))));
  }

  private Map<String, Fault> faults() {
    var somebody = new AlertSent(AbsenceId.random(), SmallSchool.FATHER, Instant.EPOCH);
    return Map.of(
        "whoIsSentWordOfAnAbsenceIsListed",
        listing(all -> List.of()),
        "oneOfSeveralLessonsSpeaksForAll",
        listing(
            all -> {
              all.addAll(List.copyOf(all));
              return all;
            }),
        "nobodyIsToldWhatTheyKnowOrOfSomebodyElse",
        listing(all -> List.of(somebody)),
        "whatWasSentOfAnotherDayOrSchoolIsNotListed",
        (method, arguments, answer) -> {
          arguments[2] = SmallSchool.TUESDAY;
          return answer.to(arguments);
        },
        "whatIsWithdrawnInTimeIsNoLongerSent",
        listing(all -> List.of(somebody)),
        "whoeverDoesNotRecordThereIsRefused",
        (method, arguments, answer) -> {
          arguments[0] = Fixture.house();
          return answer.to(arguments);
        });
  }

  private static RollCall marked(RollCall call, UnaryOperator<RollMark> change) {
    return new RollCall(
        call.id(), call.lesson(), call.taken(), call.marks().stream().map(change).toList());
  }

  /** What families hear follows from roll calls: those of the faults confuse late and absent. */
  private static Map<String, Fault> faultsOfTheCalls() {
    Fault confusing =
        (method, arguments, answer) -> {
          if (method.equals("submit")) {
            arguments[1] =
                marked(
                    (RollCall) Objects.requireNonNull(arguments[1]),
                    one -> RollMark.of(one.pupil(), RollMark.Kind.ABSENT));
          }
          return answer.to(arguments);
        };
    return Map.of(
        "whoeverWasToldHearsWhatIsTrueInstead",
        confusing,
        "whoeverWasToldOfALatenessHearsOnceThatItWasAMistake",
        confusing,
        "whoIsLateFromTheBeginningIsNotTold",
        confusing);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var names = new ArrayList<>(faults().keySet());
    names.addAll(faultsOfTheCalls().keySet());
    assertThat(ContractRun.unproved(AbsenceAlertsContract.class, names)).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(AbsenceAlerts.class, sound, fault);
              assertFails(test);
              tested = sound;
            });
    faultsOfTheCalls()
        .forEach(
            (test, fault) -> {
              calls = ContractRun.broken(RollCalls.class, soundCalls, fault);
              assertFails(test);
              calls = soundCalls;
            });
  }

  private void assertFails(String test) {
    assertThat(ContractRun.fails(AbsenceAlertsContract.class, this, test)).as(test).isTrue();
  }
}

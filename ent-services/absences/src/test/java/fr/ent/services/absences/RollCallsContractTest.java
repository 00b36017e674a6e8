package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.absences.RollCallsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class RollCallsContractTest extends SmallSchoolCase implements RollCallsContract {
  private static final Lesson LESSON =
      SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED);

  private final RollCalls sound;
  private final AbsenceRegister register;
  private final PaperTimetable timetable;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private RollCalls tested;

  RollCallsContractTest(
      RollCalls sound,
      AbsenceRegister register,
      PaperTimetable timetable,
      PaperDirectory directory,
      SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.register = register;
    this.timetable = timetable;
    this.directory = directory;
    this.clock = clock;
    plan();
  }

  private void plan() {
    timetable.put(
        LESSON,
        SmallSchool.lesson(2, SmallSchool.tuesday("09:00", "09:55"), LessonState.CANCELLED),
        SmallSchool.lesson(3, SmallSchool.tuesday("16:00", "16:55"), LessonState.PLANNED),
        SmallSchool.lesson(
            4,
            TimeSpan.of(SmallSchool.TUESDAY.minusDays(40), "08:05", "09:00"),
            LessonState.PLANNED));
  }

  @Override
  public RollCalls calls() {
    return tested;
  }

  @Override
  public AbsenceRegister register() {
    return register;
  }

  @Override
  public Lesson lesson() {
    return LESSON;
  }

  private static LessonId id(int number) {
    return SmallSchool.lesson(number, LESSON.time(), LessonState.PLANNED).id();
  }

  @Override
  public LessonId cancelled() {
    return id(2);
  }

  @Override
  public LessonId later() {
    return id(3);
  }

  @Override
  public LessonId longAgo() {
    return id(4);
  }

  @Override
  public PersonId outsider() {
    return SmallSchool.OUTSIDER;
  }

  @Override
  public void leave(PersonId pupil) {
    directory.leave(pupil);
  }

  @Override
  public void comeBack(PersonId pupil) {
    directory.comeBack(pupil);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void passTime() {
    clock.advance(Duration.ofSeconds(2));
  }

  private static Fault submitting(Change change) {
    return (method, arguments, answer) -> {
      if (method.equals("submit")) {
        arguments[1] = change.of((RollCall) arguments[1]);
      }
      return answer.to(arguments);
    };
  }

  /** The earlier it was, the later it seems. */
  private Instant turned(Instant taken) {
    return now().minusSeconds(10).plus(Duration.between(taken, now()));
  }

  private interface Change {
    RollCall of(RollCall sent);
  }

  private Fault asSchoolLife() {
    return (method, arguments, answer) -> {
      arguments[0] = schoolLife();
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "whoIsNamedMissingIsAbsentAndNobodyElse",
        submitting(sent -> new RollCall(sent.id(), sent.lesson(), sent.taken(), List.of())),
        "sendingAgainIsSendingOnce",
        submitting(
            sent -> new RollCall(RollCallId.random(), sent.lesson(), sent.taken(), sent.marks())),
        "aLaterOneCorrects",
        submitting(sent -> new RollCall(sent.id(), sent.lesson(), Instant.EPOCH, sent.marks())),
        "oneThatWasTakenEarlierUndoesNothing",
        submitting(
            sent -> new RollCall(sent.id(), sent.lesson(), turned(sent.taken()), sent.marks())),
        "aFastClockDoesNotCountForEver",
        (method, arguments, answer) ->
            method.equals("submit") && arguments[0].equals(teacher())
                ? ((RollCall) arguments[1]).marks().isEmpty() ? arguments[1] : answer.to(arguments)
                : answer.to(arguments),
        "oneStrangerInItRefusesAllOfIt",
        submitting(
            sent ->
                new RollCall(
                    sent.id(),
                    sent.lesson(),
                    sent.taken(),
                    sent.marks().stream().filter(m -> !m.pupil().equals(outsider())).toList())),
        "onlyWhoeverGivesALessonTakesItsRollCall",
        asSchoolLife(),
        "aLessonHasItsTime",
        asSchoolLife(),
        "schoolLifeSeesEveryLessonAndNobodyElse",
        asSchoolLife());
  }

  private Fault dropping(PersonId named) {
    return submitting(
        sent ->
            new RollCall(
                sent.id(),
                sent.lesson(),
                sent.taken(),
                sent.marks().stream().filter(mark -> !mark.pupil().equals(named)).toList()));
  }

  private static Map<String, Fault> forgettingWhoHasLeft() {
    return Map.of(
        "whoHasLeftTheClassKeepsWhatWasRecorded",
        (method, arguments, answer) -> {
          var counted = answer.to(arguments);
          return method.equals("submit") ? arguments[1] : counted;
        },
        "whoHasLeftTheClassKeepsTheLateness",
        (method, arguments, answer) ->
            method.equals("latenessesOf") ? List.of() : answer.to(arguments));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var all = new HashMap<>(faults());
    all.putAll(forgettingWhoHasLeft());
    all.put(
        "schoolLifeSeesWhoWasThereAndNotSimplySo",
        submitting(sent -> new RollCall(sent.id(), sent.lesson(), sent.taken(), List.of())));
    all.put("aCorrectionMayNameWhoHasLeftTheClassSince", dropping(otherPupil()));
    all.put("theHistoryNamesWhoTookItAndWhoCorrectedIt", asSchoolLife());
    assertThat(ContractRun.unproved(RollCallsContract.class, all.keySet())).isEmpty();
    all.forEach(
        (test, fault) -> {
          tested = ContractRun.broken(RollCalls.class, sound, fault);
          assertThat(ContractRun.fails(RollCallsContract.class, this, test)).as(test).isTrue();
          tested = sound;
        });
  }
}

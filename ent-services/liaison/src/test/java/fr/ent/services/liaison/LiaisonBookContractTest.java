package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.events.EntEvent;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.liaison.Families;
import fr.ent.tck.liaison.LiaisonBookContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.Undone;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class,
      AccountsInMemory.class
    })
class LiaisonBookContractTest implements LiaisonBookContract {
  private final LiaisonBook sound;
  private final RecordedEvents events;
  private final Database database;
  private final SmallTown town;
  private LiaisonBook tested;
  private Families cast;

  LiaisonBookContractTest(
      LiaisonBook sound, RecordedEvents events, Database database, SmallTown town) {
    this.events = events;
    this.database = database;
    this.sound = sound;
    this.tested = sound;
    this.town = town;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    cast = OneClass.in(town);
  }

  @Override
  public LiaisonBook book() {
    return tested;
  }

  @Override
  public Families cast() {
    return cast;
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public void undone(Runnable work) {
    Undone.work(database, work);
  }

  @Override
  public List<EntEvent> told() {
    events.awaitDelivery();
    return events.of(EntEvent.class);
  }

  /** Whoever asks gets what the mother would. */
  private Fault asTheMother(String... methods) {
    return (method, arguments, answer) -> {
      if (List.of(methods).contains(method)) {
        arguments[0] = cast.mother();
      }
      return answer.to(arguments);
    };
  }

  private Fault asTheAuthor(String... methods) {
    return (method, arguments, answer) -> {
      if (List.of(methods).contains(method)) {
        arguments[0] = cast.teacher();
      }
      return answer.to(arguments);
    };
  }

  /** Nothing is refused. */
  private static Fault forgiving(String method) {
    return (name, arguments, answer) -> {
      try {
        return answer.to(arguments);
      } catch (LiaisonRefusedException refused) {
        if (name.equals(method)) {
          return null;
        }
        throw refused;
      }
    };
  }

  private Map<String, Fault> faults() {
    var faults = new HashMap<String, Fault>();
    faults.put("aMessageReachesWhoFollowsThePupilAndNobodyElse", asTheMother("entries", "open"));
    faults.put("nobodyWritesToFamiliesWithoutTheRight", asTheAuthor("write"));
    faults.put("aSignatureStandsForExactlyTheTextThatWasShown", forgiving("sign"));
    faults.put("nobodySignsForAnother", asTheMother("sign"));
    faults.put("whoIsInformedNeitherSignsNorAnswers", asTheMother("sign", "answer"));
    faults.put(
        "anAnswerIsOneOfTheChoicesAndMayChange",
        (method, arguments, answer) ->
            method.equals("answer") && "Je refuse".equals(arguments[2])
                ? answer.to(arguments[0], arguments[1], "J’autorise")
                : answer.to(arguments));
    faults.put("aMessageAsksForOneThingOnly", forgiving("acknowledge"));
    faults.put("whatIsWithdrawnWaitsForNobody", withdrawnOnPaper());
    faults.put("eachChangeIsToldOnce", withdrawnOnPaper());
    faults.put("whatIsUndoneReachesNobody", apart("write"));
    faults.put("nothingOfTheBookIsFoundInAnotherTerritory", asTheMother("entries"));
    faults.put("onlyTheAuthorCorrectsAndWithdraws", asTheAuthor("correct", "withdraw"));
    faults.put("repliesStayBetweenTheSchoolAndOneGuardian", asTheMother("replies"));
    faults.put("aGuardianWritesToTheSchoolAndIsAnswered", asTheMother("ask"));
    return faults;
  }

  /** Withdrawn in the answer and nowhere else. */
  private Fault withdrawnOnPaper() {
    return (method, arguments, answer) ->
        method.equals("withdraw")
            ? withdrawn(sound.open(cast.mother(), id(arguments[1]), cast.pupil()))
            : answer.to(arguments);
  }

  /** In a transaction of its own, whatever becomes of the caller's. */
  private static Fault apart(String only) {
    return (method, arguments, answer) -> {
      if (!method.equals(only)) {
        return answer.to(arguments);
      }
      var answers = new ArrayList<@Nullable Object>();
      var own = new Thread(() -> answers.add(ask(answer, arguments)));
      own.start();
      own.join();
      return answers.get(0);
    };
  }

  private static @Nullable Object ask(ContractRun.Answer answer, @Nullable Object[] arguments) {
    try {
      return answer.to(arguments);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static LiaisonMessageId id(Object argument) {
    return (LiaisonMessageId) argument;
  }

  private static LiaisonMessage withdrawn(Optional<LiaisonEntry> entry) {
    var one = entry.orElseThrow().message();
    return new LiaisonMessage(
        one.id(),
        one.structure(),
        one.author(),
        one.desk(),
        one.kind(),
        one.group(),
        one.text(),
        one.version(),
        one.fingerprint(),
        one.sent(),
        one.changed(),
        LiaisonMessage.State.WITHDRAWN);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(LiaisonBookContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              fill();
              tested = ContractRun.broken(LiaisonBook.class, sound, fault);
              assertThat(ContractRun.fails(LiaisonBookContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

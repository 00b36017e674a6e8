package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.liaison.Families;
import fr.ent.tck.liaison.LiaisonFollowUpsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
class LiaisonFollowUpsContractTest implements LiaisonFollowUpsContract {
  private final LiaisonFollowUps sound;
  private final LiaisonBook book;
  private final SmallTown town;
  private final AccountsInMemory accounts;
  private LiaisonFollowUps tested;
  private Families cast;

  LiaisonFollowUpsContractTest(
      LiaisonFollowUps sound, LiaisonBook book, SmallTown town, AccountsInMemory accounts) {
    this.sound = sound;
    this.tested = sound;
    this.book = book;
    this.town = town;
    this.accounts = accounts;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    cast = OneClass.in(town);
    accounts.without(cast.father().person());
  }

  @Override
  public LiaisonFollowUps followUps() {
    return tested;
  }

  @Override
  public LiaisonBook book() {
    return book;
  }

  @Override
  public Families cast() {
    return cast;
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "theSchoolSeesWhoReadAndAnswered",
        (method, arguments, answer) ->
            method.equals("find")
                ? Objects.requireNonNull((Optional<?>) answer.to(arguments))
                    .map(LiaisonFollowUp.class::cast)
                    .map(one -> new LiaisonFollowUp(one.message(), List.of()))
                : answer.to(arguments),
        "nobodyElseFollowsAMessage",
        (method, arguments, answer) -> {
          arguments[0] = cast.teacher();
          return answer.to(arguments);
        },
        "aReminderGoesOnceADayToThoseWhoDidNothing",
        (method, arguments, answer) -> method.equals("remind") ? 2 : answer.to(arguments),
        "aSlipIsHandedOutAndComesBackOnPaper",
        (method, arguments, answer) -> method.equals("handOut") ? null : answer.to(arguments));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(LiaisonFollowUpsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              fill();
              tested = ContractRun.broken(LiaisonFollowUps.class, sound, fault);
              assertThat(ContractRun.fails(LiaisonFollowUpsContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

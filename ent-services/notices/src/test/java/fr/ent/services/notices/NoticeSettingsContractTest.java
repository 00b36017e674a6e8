package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.QuietHours;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticeSettingsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      PaidPigeon.class
    },
    settings = "ent.notices.deliver=false")
class NoticeSettingsContractTest implements NoticeSettingsContract {
  private final NoticeSettings sound;
  private final KnownPeople people;
  private final GivenRights rights;
  private final Database database;
  private NoticeSettings tested;

  NoticeSettingsContractTest(
      NoticeSettings sound, KnownPeople people, GivenRights rights, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.people = people;
    this.rights = rights;
    this.database = database;
  }

  @Override
  public NoticeSettings settings() {
    return tested;
  }

  @Override
  public StructureId school() {
    return people.school("Collège des Tilleuls", "Europe/Paris");
  }

  @Override
  public Actor administratorOf(StructureId school) {
    var head = stranger();
    rights.give(head.person(), NoticeSettings.ADMINISTER, school);
    return head;
  }

  @Override
  public Actor territoryAdministrator() {
    var administrator = stranger();
    rights.give(administrator.person(), NoticeSettings.ADMINISTER);
    return administrator;
  }

  @Override
  public Actor stranger() {
    return Fixture.actor(PersonId.random(), Profile.HEAD);
  }

  @Override
  public ChannelName closed() {
    return PaidPigeon.NAME;
  }

  @Override
  public ChannelName open() {
    return RecordedChannel.NAME;
  }

  @Override
  public void forgetTerritory() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> handle.execute("delete from notices.rules where structure is null"));
  }

  private Map<String, Fault> faults() {
    var other = new NoticeRules(QuietHours.USUAL, LocalTime.of(12, 0), Optional.empty(), Set.of());
    Fault deaf =
        (method, arguments, answer) ->
            method.equals("rules")
                    && arguments[1] instanceof RulePlace place
                    && place.structure().isPresent()
                ? NoticeRules.USUAL
                : answer.to(arguments);
    return Map.of(
        "whatNobodyHasSetIsUsual",
        (method, arguments, answer) -> method.equals("rules") ? other : answer.to(arguments),
        "aSchoolThatHasSetNothingDoesAsItsTerritory",
        deaf,
        "aSchoolThatHasSetOneThingFollowsItsTerritoryInAllElse",
        deaf,
        "theRulesSetLastAreInForce",
        (method, arguments, answer) -> method.equals("change") ? null : answer.to(arguments),
        "whoeverDoesNotAdministerAPlaceIsRefusedThere",
        (method, arguments, answer) -> {
          arguments[0] = Fixture.house();
          return answer.to(arguments);
        },
        "channelsThatASchoolMayOpenAreListed",
        (method, arguments, answer) -> method.equals("payable") ? List.of() : answer.to(arguments));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(NoticeSettingsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(NoticeSettings.class, sound, fault);
              assertThat(ContractRun.fails(NoticeSettingsContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

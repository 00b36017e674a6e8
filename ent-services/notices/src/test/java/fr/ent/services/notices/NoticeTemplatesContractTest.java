package fr.ent.services.notices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticeTemplatesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class},
    settings = "ent.notices.deliver=false")
class NoticeTemplatesContractTest implements NoticeTemplatesContract {
  private final NoticeTemplates sound;
  private final KnownPeople people;
  private final GivenRights rights;
  private final Database database;
  private NoticeTemplates tested;

  NoticeTemplatesContractTest(
      NoticeTemplates sound, KnownPeople people, GivenRights rights, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.people = people;
    this.rights = rights;
    this.database = database;
  }

  @Override
  public NoticeTemplates templates() {
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
  public NoticeKind kind() {
    return Sent.MISSING;
  }

  @Override
  public void forgetTerritory() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> handle.execute("delete from notices.template where structure is null"));
  }

  private static List<Object> reversed(Object all) {
    var turned = new ArrayList<Object>((Collection<?>) all);
    Collections.reverse(turned);
    return List.copyOf(turned);
  }

  private static NoticeTemplate english(NoticeTemplate one) {
    return new NoticeTemplate(
        one.kind(), NoticeLanguage.EN, one.subject(), one.text(), one.brief());
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "everyKindHasWordsInEveryLanguage",
        (method, arguments, answer) ->
            method.equals("templates")
                ? reversed(requireNonNull(answer.to(arguments)))
                : answer.to(arguments),
        "aSchoolChangesTheTerritoryAndGivesBack",
        (method, arguments, answer) -> method.equals("restore") ? null : answer.to(arguments),
        "whatWasNotChangedStaysAsItIs",
        (method, arguments, answer) -> {
          if (method.equals("restore")) {
            arguments[0] = Fixture.house();
            arguments[1] = RulePlace.TERRITORY;
          }
          return answer.to(arguments);
        },
        "theOtherLanguageStaysAsItIs",
        (method, arguments, answer) -> {
          if (method.equals("change")) {
            arguments[2] = english((NoticeTemplate) requireNonNull(arguments[2]));
          }
          return answer.to(arguments);
        },
        "whatCannotBeUsedIsRefusedWithItsReason",
        (method, arguments, answer) -> method.equals("change") ? null : answer.to(arguments),
        "aPreviewIsFilledAndKeepsNothing",
        (method, arguments, answer) ->
            method.equals("preview") ? arguments[2] : answer.to(arguments),
        "whoeverDoesNotAdministerAPlaceIsRefusedThere",
        (method, arguments, answer) -> {
          arguments[0] = Fixture.house();
          return answer.to(arguments);
        });
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(NoticeTemplatesContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(NoticeTemplates.class, sound, fault);
              assertThat(ContractRun.fails(NoticeTemplatesContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

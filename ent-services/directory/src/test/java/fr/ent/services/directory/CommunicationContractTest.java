package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.ReachPreview;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.services.directory.MadePlaces.Place;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.communication.CommunicationContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our rules of communication keep the contract, and rules with any of these faults do not. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class CommunicationContractTest implements CommunicationContract {
  private static final StructureId OTHER_SCHOOL = StructureId.random();

  private final Communication sound;
  private final CommunicationRules soundRules;
  private final GivenRights rights;
  private final Database database;
  private final SmallSchool school;
  private Communication tested;
  private CommunicationRules testedRules;

  CommunicationContractTest(
      Communication sound, CommunicationRules soundRules, GivenRights rights, Database database) {
    this.sound = sound;
    this.soundRules = soundRules;
    this.tested = sound;
    this.testedRules = soundRules;
    this.rights = rights;
    this.database = database;
    this.school = new SmallSchool();
  }

  @BeforeEach
  void fill() {
    EmptyDirectory.of(database);
    database.useTerritory(Fixture.TERRITORY, school::write);
    rights.give(school.head, CommunicationRules.ADMINISTER, Fixture.SCHOOL);
    tested = sound;
    testedRules = soundRules;
  }

  @Override
  public Communication communication() {
    return tested;
  }

  @Override
  public CommunicationRules rules() {
    return testedRules;
  }

  @Override
  public Actor pupil() {
    return Fixture.actor(school.pupil, Profile.PUPIL);
  }

  @Override
  public Actor teacher() {
    return Fixture.actor(school.teacher, Profile.TEACHER);
  }

  @Override
  public Actor guardian() {
    return Fixture.actor(school.guardian, Profile.GUARDIAN);
  }

  @Override
  public Actor otherGuardian() {
    return Fixture.actor(school.otherGuardian, Profile.GUARDIAN);
  }

  @Override
  public PersonId former() {
    return school.former;
  }

  @Override
  public Actor administrator() {
    return Fixture.actor(school.head, Profile.HEAD);
  }

  @Override
  public GroupId group(PersonId... members) {
    var group = GroupId.random();
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          handle.execute(
              "insert into directory.made_group (id, structure, label) values (?, ?, 'Club')",
              group.value(),
              Fixture.SCHOOL.value());
          for (var member : members) {
            new MadePlaces(handle, group.value(), LocalDate.of(2026, 11, 1))
                .give(member.value(), Place.MEMBER, Fixture.SCHOOL.value());
          }
        });
    return group;
  }

  @Override
  public StructureId otherSchool() {
    return OTHER_SCHOOL;
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  /** Asks one method as somebody else, whoever asks. */
  private static Fault as(Actor actor, String only) {
    return (method, arguments, answer) -> {
      if (method.equals(only)) {
        arguments[0] = actor;
      }
      return answer.to(arguments);
    };
  }

  private static Fault everybodyAskedAbout() {
    return (method, arguments, answer) ->
        method.equals("reachable") && arguments[1] instanceof Collection<?> among
            ? List.copyOf(among)
            : method.equals("mayWrite") ? true : answer.to(arguments);
  }

  /** Answers both ways once it may one way. */
  private Fault bothWays() {
    return (method, arguments, answer) ->
        method.equals("mayWrite") && arguments[0] instanceof Actor actor && isGuardian(actor)
            ? true
            : answer.to(arguments);
  }

  private static boolean isGuardian(Actor actor) {
    return actor.affiliation().filter(hat -> hat.profile().equals(Profile.GUARDIAN)).isPresent();
  }

  private Fault anyHat() {
    return (method, arguments, answer) -> {
      var hat = Affiliation.of(Fixture.SCHOOL, Profile.TEACHER);
      if (method.equals("reachable") && arguments[0] instanceof Actor actor && !actor.isHouse()) {
        arguments[0] = Actor.of(Fixture.TERRITORY, school.teacher, hat);
      }
      return answer.to(arguments);
    };
  }

  private static Fault always(Decision decision) {
    return (method, arguments, answer) ->
        method.equals("explain") ? decision : answer.to(arguments);
  }

  private static Fault unheard(String only) {
    return (method, arguments, answer) -> method.equals(only) ? null : answer.to(arguments);
  }

  private static Fault unheardBetweenGroups() {
    return (method, arguments, answer) ->
        method.equals("change") && arguments[2] instanceof GroupRule ? null : answer.to(arguments);
  }

  private static Fault ofTheTerritory() {
    return (method, arguments, answer) -> {
      if (method.equals("change")) {
        arguments[1] = RulePlace.TERRITORY;
      }
      return answer.to(arguments);
    };
  }

  private static Fault changeable() {
    return (method, arguments, answer) ->
        answer.to(arguments) instanceof List<?> list
            ? new ArrayList<Object>(list)
            : answer.to(arguments);
  }

  private static Fault nothingMeasured() {
    return (method, arguments, answer) ->
        method.equals("preview") ? new ReachPreview(0, 0, 0, 0, 0) : answer.to(arguments);
  }

  private Map<String, Fault> faults() {
    return Map.ofEntries(
        Map.entry("aRuleHoldsInItsDirectionOnly", bothWays()),
        Map.entry("guardiansReachNoOtherGuardianEvenIfARuleSaysSo", bothWays()),
        Map.entry("listsAndSearchesSayWhatSingleAnswersSay", as(Fixture.house(), "search")),
        Map.entry("nobodyWritesToThemselvesNorToWhoHasLeft", everybodyAskedAbout()),
        Map.entry("onlyAHatThatIsWornReachesSomebody", anyHat()),
        Map.entry("theExplanationIsTheAnswer", always(new Decision(true, "Oui."))),
        Map.entry("answersCannotBeChanged", changeable()));
  }

  private static Map<String, Fault> faultsOfRules() {
    return Map.of(
        "aStructureNarrowsAndIsNarrowed", ofTheTerritory(),
        "whatIsLetGoOfFallsBack", unheard("restore"),
        "onlyWhoAdministersThePlaceSeesAndSets", as(Fixture.house(), "rules"),
        "aPreviewTellsWhatTheChangeThenDoes", nothingMeasured(),
        "aRuleBetweenGroupsForbidsInItsDirectionAndForItsMembersOnly", unheard("restore"),
        "aRuleBetweenGroupsLetsWhatTheTerritoryLetsAndNoMore", unheardBetweenGroups(),
        "rulesBetweenGroupsAreThoseOfTheirSchoolAndOfWhoAdministersIt",
            as(Fixture.house(), "groupRules"),
        "aPreviewBetweenGroupsTellsWhatTheChangeThenDoes", nothingMeasured());
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var all = new ArrayList<>(faults().keySet());
    all.addAll(faultsOfRules().keySet());
    assertThat(ContractRun.unproved(CommunicationContract.class, all)).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Communication.class, sound, fault);
              isRed(test);
              tested = sound;
            });
    faultsOfRules()
        .forEach(
            (test, fault) -> {
              testedRules = ContractRun.broken(CommunicationRules.class, soundRules, fault);
              isRed(test);
              testedRules = soundRules;
            });
  }

  private void isRed(String test) {
    assertThat(ContractRun.fails(CommunicationContract.class, this, test)).as(test).isTrue();
  }
}

package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.directory.GroupsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class GroupsContractTest implements GroupsContract {
  private final Groups sound;
  private final Directory directory;
  private final GivenRights rights;
  private final Database database;
  private final Clock clock;
  private final SmallSchool school = new SmallSchool();
  private final PersonId librarian = PersonId.random();
  private Groups tested;

  GroupsContractTest(
      Groups sound, Directory directory, GivenRights rights, Database database, Clock clock) {
    this.sound = sound;
    this.tested = sound;
    this.directory = directory;
    this.rights = rights;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void fill() {
    tested = sound;
    EmptyDirectory.of(database);
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          school.write(handle);
          SmallSchool.enter(handle, librarian, "Odile", Profile.LIBRARIAN, "PRESENT");
        });
    rights.give(school.teacher, Groups.CREATE, Fixture.SCHOOL);
    rights.give(school.head, Groups.ADMINISTER, Fixture.SCHOOL);
  }

  @Override
  public Groups groups() {
    return tested;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Actor maker() {
    return Fixture.actor(school.teacher, Profile.TEACHER);
  }

  @Override
  public Actor colleague() {
    return Fixture.actor(librarian, Profile.LIBRARIAN);
  }

  @Override
  public Actor pupil() {
    return Fixture.actor(school.pupil, Profile.PUPIL);
  }

  @Override
  public PersonId hidden() {
    return school.otherPupil;
  }

  @Override
  public Actor administrator() {
    return Fixture.actor(school.head, Profile.HEAD);
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Fault nothing(String method) {
    return (called, arguments, answer) -> called.equals(method) ? null : answer.to(arguments);
  }

  /** Asks as somebody else. */
  private static Fault as(String method, Actor other) {
    return (called, arguments, answer) -> {
      if (called.equals(method)) {
        arguments[0] = other;
      }
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    return Map.ofEntries(
        Map.entry(
            "whoMakesAGroupManagesItAndIsNoMember",
            (method, arguments, answer) ->
                method.equals("managedBy") ? List.of() : answer.to(arguments)),
        Map.entry("whoHoldsNotTheRightMakesNone", as("make", maker())),
        Map.entry("whoIsNamedIsAMemberUntilLetGo", nothing("dismiss")),
        Map.entry("nobodyIsNamedWhomTheActorDoesNotKnowOf", as("admit", administrator())),
        Map.entry("beingInAGroupShowsNobodyWhoWasNotShownBefore", as("find", administrator())),
        Map.entry("nobodyElseManagesAGroupOrLearnsOfIt", as("find", administrator())),
        Map.entry("aManagerWhoIsNamedMayDoTheSame", nothing("relieve")),
        Map.entry("whoAdministersManagesEachGroupOfTheSchool", nothing("admit")),
        Map.entry("aMemberDoesNotLeaveAlone", nothing("dismiss")),
        Map.entry("theLastDayOfAGroupIsThatOfItsMembers", nothing("change")),
        Map.entry("aGroupThatIsEndedIsThereNoMore", nothing("end")));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(GroupsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              fill();
              tested = ContractRun.broken(Groups.class, sound, fault);
              assertThat(ContractRun.fails(GroupsContract.class, this, test)).as(test).isTrue();
            });
  }
}

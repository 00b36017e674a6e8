package fr.ent.auth.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.PaperDirectory;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.sharing.SharingContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our sharing keeps the contract, and one with any of these faults does not. */
@EntTest(beans = PaperDirectory.class)
class SharingContractTest implements SharingContract {
  private final Sharing sound;
  private final Clock clock;
  private final PersonId teacher;
  private final PersonId pupil;
  private final PersonId unseen;
  private final GroupId group;
  private Sharing tested;

  SharingContractTest(Sharing sound, PaperDirectory directory, Clock clock) {
    this.sound = sound;
    this.tested = sound;
    this.clock = clock;
    teacher = directory.add("Nora", "Cahier", Profile.TEACHER);
    pupil = directory.add("Lino", "Lecteur", Profile.PUPIL);
    unseen = directory.add("Iris", "Cachée", Profile.PUPIL);
    directory.hide(unseen);
    group = directory.open(Fixture.SCHOOL, "Club");
    directory.join(group, pupil, Capacity.MEMBER, Period.ALWAYS);
  }

  @Override
  public Sharing sharing() {
    return tested;
  }

  @Override
  public Actor owner() {
    return Fixture.actor(teacher, Profile.TEACHER);
  }

  @Override
  public Actor friend() {
    return Fixture.actor(pupil, Profile.PUPIL);
  }

  @Override
  public PersonId unseen() {
    return unseen;
  }

  @Override
  public GroupId group() {
    return group;
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Fault answering(String asked, Object other) {
    return (method, arguments, answer) -> method.equals(asked) ? other : answer.to(arguments);
  }

  private static Fault asTheHouse(String asked) {
    return (method, arguments, answer) -> {
      if (method.equals(asked)) {
        arguments[0] = Actor.house(((Actor) arguments[0]).territory());
      }
      return answer.to(arguments);
    };
  }

  private static Fault hatless() {
    return (method, arguments, answer) -> {
      var actor = (Actor) arguments[0];
      if (method.equals("allows") || method.equals("sharedWith")) {
        arguments[0] = Fixture.actor(actor.person(), Profile.PUPIL);
      }
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    return Map.ofEntries(
        Map.entry("onlyTheHouseSaysWhoseAThingIs", asTheHouse("own")),
        Map.entry("aLevelCoversThoseBelow", answering("allows", true)),
        Map.entry("onlyOwnersAndManagersShareFurther", asTheHouse("share")),
        Map.entry("nobodySharesWithWhomHeMayNotKnow", asTheHouse("share")),
        Map.entry("aProfileIsReachedByTheStaffOfItsSchoolOnly", hatless()),
        Map.entry("whoIsInTheGroupIsLetIn", answering("sharedWith", List.of())),
        Map.entry("aShareHasALastDay", answering("sharesOf", List.of())),
        Map.entry("aShareThatWasStoppedLetsNobodyIn", answering("stop", List.of())),
        Map.entry("aThingOfAnotherTerritoryIsNotFound", answering("allows", true)),
        Map.entry("listsAreOfOneServiceAndById", answering("sharedWith", List.of())));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(SharingContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Sharing.class, sound, fault);
              assertThat(ContractRun.fails(SharingContract.class, this, test)).as(test).isTrue();
            });
  }
}

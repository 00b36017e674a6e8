package fr.ent.services.notices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.PaperNotice;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticeFollowingContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class, RecordedChannel.class},
    settings = "ent.notices.deliver=false")
class NoticeFollowingContractTest implements NoticeFollowingContract {
  private final NoticeFollowing sound;
  private final Notices notices;
  private final NoticePreferences preferences;
  private final Deliveries deliveries;
  private final KnownPeople people;
  private final GivenRights rights;
  private final SettableClock clock;
  private NoticeFollowing tested;

  NoticeFollowingContractTest(
      NoticeFollowing sound,
      Notices notices,
      NoticePreferences preferences,
      Deliveries deliveries,
      KnownPeople people,
      GivenRights rights,
      SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.notices = notices;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.people = people;
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  public NoticeFollowing following() {
    return tested;
  }

  @Override
  public StructureId school() {
    return people.school("Collège des Tilleuls", "Europe/Paris");
  }

  @Override
  public Actor followerOf(StructureId school) {
    var follower = stranger();
    rights.give(follower.person(), NoticeFollowing.FOLLOW, school);
    return follower;
  }

  @Override
  public Actor stranger() {
    return Fixture.actor(PersonId.random(), Profile.SCHOOL_LIFE);
  }

  @Override
  public NoticeId tell(StructureId school) {
    var nora = people.enter("Nora", "", "+33639980001");
    preferences.keep(
        Actor.of(Fixture.TERRITORY, nora),
        new NoticeChoices(NoticeLanguage.FR, Map.of(Sent.MISSING, Set.of(RecordedChannel.NAME))));
    return tell(school, nora);
  }

  @Override
  public NoticeId tellOnPaper(StructureId school, NoticeLanguage language) {
    var alix = people.enter("Alix", "", "");
    preferences.keep(Actor.of(Fixture.TERRITORY, alix), new NoticeChoices(language, Map.of()));
    return tell(school, alix);
  }

  private NoticeId tell(StructureId school, PersonId recipient) {
    clock.advance(Duration.ofSeconds(1));
    var notice = Sent.missing(recipient, PersonId.random(), school, clock.instant());
    notices.send(Fixture.house(), notice);
    deliveries.deliverAll(Fixture.TERRITORY);
    return notice.id();
  }

  private static Fault letters(UnaryOperator<List<PaperNotice>> change) {
    return (method, arguments, answer) -> {
      var told = answer.to(arguments);
      return method.equals("letters") ? change.apply(papers(told)) : told;
    };
  }

  private static List<PaperNotice> papers(@Nullable Object told) {
    var papers = new ArrayList<PaperNotice>();
    ((List<?>) requireNonNull(told)).forEach(one -> papers.add((PaperNotice) one));
    return papers;
  }

  private static PaperNotice blank(PaperNotice one) {
    return new PaperNotice(one.id(), one.recipient(), one.name(), one.address(), one.subject(), "");
  }

  /** Whoever prints, it is for the school that printed first. */
  private static Fault forTheFirstSchool() {
    var first = new ArrayList<Object>();
    return (method, arguments, answer) -> {
      if (method.equals("printed")) {
        first.add(requireNonNull(arguments[1]));
        arguments[0] = Fixture.house();
        arguments[1] = first.get(0);
      }
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "theNoticesOfASchoolAreListedLatestFirst",
        (method, arguments, answer) -> method.equals("latest") ? List.of() : answer.to(arguments),
        "lettersThatWaitAreListedOldestFirst",
        letters(all -> List.of()),
        "aLetterIsInTheLanguageOfWhoIsTold",
        letters(all -> all.stream().map(NoticeFollowingContractTest::blank).toList()),
        "noMoreThanAPageIsListed",
        letters(all -> all.subList(1, all.size())),
        "whatWasPrintedWaitsNoMore",
        (method, arguments, answer) -> method.equals("printed") ? null : answer.to(arguments),
        "printingTwiceOrElsewhereChangesNothing",
        forTheFirstSchool(),
        "whoeverDoesNotFollowASchoolIsRefused",
        (method, arguments, answer) -> {
          arguments[0] = Fixture.house();
          return answer.to(arguments);
        });
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(NoticeFollowingContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(NoticeFollowing.class, sound, fault);
              assertThat(ContractRun.fails(NoticeFollowingContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}

package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticePreferencesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
class NoticePreferencesContractTest implements NoticePreferencesContract {
  private final NoticePreferences sound;
  private final Notices soundNotices;
  private final NoticeBox box;
  private final NoticeSettings settings;
  private final Deliveries deliveries;
  private final KnownPeople people;
  private final SettableClock clock;
  private NoticePreferences tested;
  private Notices notices;

  NoticePreferencesContractTest(
      NoticePreferences sound,
      Notices soundNotices,
      NoticeBox box,
      NoticeSettings settings,
      Deliveries deliveries,
      KnownPeople people,
      SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.soundNotices = soundNotices;
    this.notices = soundNotices;
    this.box = box;
    this.settings = settings;
    this.deliveries = deliveries;
    this.people = people;
    this.clock = clock;
    people.school(Fixture.SCHOOL, "Collège des Tilleuls", "Europe/Paris");
  }

  @Override
  public NoticePreferences preferences() {
    return tested;
  }

  @Override
  public Actor newcomer() {
    return Fixture.actor(people.enter("Nora", "", "+33639980001"), Profile.TEACHER);
  }

  @Override
  public Actor guardian() {
    var alix = people.enter("Alix", "", "");
    people.relate(alix, people.enter("Inès", "", ""), Fixture.SCHOOL);
    return Actor.of(Fixture.TERRITORY, alix);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public NoticeKind must() {
    return Sent.MISSING;
  }

  @Override
  public NoticeKind free() {
    return new NoticeKind("timetable:changed");
  }

  @Override
  public ChannelName reaching() {
    return RecordedChannel.NAME;
  }

  @Override
  public ChannelName closed() {
    return PaidPigeon.NAME;
  }

  @Override
  public void setQuietHours(QuietHours quiet) {
    var usual = NoticeRules.USUAL;
    settings.change(
        Fixture.house(),
        RulePlace.of(Fixture.SCHOOL),
        new NoticeRules(quiet, usual.digest(), Optional.empty(), Set.of()));
  }

  @Override
  public boolean isShown(Actor recipient, NoticeKind kind) {
    notices.send(
        Fixture.house(),
        Sent.of(
            kind,
            Urgency.URGENT,
            recipient.person(),
            PersonId.random(),
            Fixture.SCHOOL,
            clock.instant()));
    deliveries.deliverAll(Fixture.TERRITORY);
    return box.unread(recipient) == 1;
  }

  private Map<String, Fault> faults() {
    var alone = newcomer();
    return Map.of(
        "whatSomebodyChoseIsReadAgain",
        instead("keep", null),
        "nobodyChoosesForAnother",
        (method, arguments, answer) -> {
          arguments[0] = alone;
          return answer.to(arguments);
        },
        "whatMustBeToldKeepsAChannel",
        instead("keep", null),
        "everyChannelThatIsSetUpIsOffered",
        instead("channels", List.of()),
        "everySortOfNoticeIsOffered",
        instead("kinds", List.of()),
        "quietHoursAreThoseOfTheHatOrElseOfTheChild",
        instead("quietHours", QuietHours.USUAL));
  }

  private static Fault instead(String broken, @Nullable Object given) {
    return (method, arguments, answer) -> method.equals(broken) ? given : answer.to(arguments);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var silent = "theBellShowsWhatIsToldByNoOtherChannel";
    assertThat(ContractRun.unproved(NoticePreferencesContract.class, faults().keySet()))
        .containsExactly(silent);
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(NoticePreferences.class, sound, fault);
              assertFails(test);
              tested = sound;
            });
    notices = ContractRun.broken(Notices.class, soundNotices, instead("send", null));
    assertFails(silent);
    notices = soundNotices;
  }

  private void assertFails(String test) {
    assertThat(ContractRun.fails(NoticePreferencesContract.class, this, test)).as(test).isTrue();
  }
}

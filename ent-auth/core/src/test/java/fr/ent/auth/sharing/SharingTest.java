package fr.ent.auth.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Share;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.SharingEnded;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.sharing.ThingId;
import fr.ent.api.sharing.ThingShared;
import fr.ent.auth.PaperDirectory;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our sharing does beyond the contract: events, the log, days that pass, people who go. */
@EntTest(beans = PaperDirectory.class)
class SharingTest {
  private final Sharing sharing;
  private final SharingUpkeep upkeep;
  private final PaperDirectory directory;
  private final RecordedEvents recorded;
  private final EventBus events;
  private final Database database;
  private final SettableClock clock;
  private final LocalDate today;
  private final PersonId teacher;
  private final PersonId pupil;
  private final ThingId thing = new ThingId("recipes", UUID.randomUUID().toString());

  SharingTest(
      Sharing sharing,
      SharingUpkeep upkeep,
      PaperDirectory directory,
      RecordedEvents recorded,
      EventBus events,
      Database database,
      SettableClock clock) {
    this.sharing = sharing;
    this.upkeep = upkeep;
    this.directory = directory;
    this.recorded = recorded;
    this.events = events;
    this.database = database;
    this.clock = clock;
    this.today = LocalDate.now(clock);
    teacher = directory.add("Nora", "Cahier", Profile.TEACHER);
    pupil = directory.add("Lino", "Lecteur", Profile.PUPIL);
  }

  @BeforeEach
  void own() {
    sharing.own(Fixture.house(), thing, teacher);
    recorded.clear();
  }

  @AfterEach
  void itIsToday() {
    sharing.forget(Fixture.house(), thing);
    clock.set(today.atTime(7, 40).atZone(clock.getZone()).toInstant());
  }

  private Actor owner() {
    return Fixture.actor(teacher, Profile.TEACHER);
  }

  private static Actor pupil(PersonId person) {
    return Fixture.actor(person, Profile.PUPIL);
  }

  private void publish(EntEvent event) {
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(event));
    recorded.awaitDelivery();
  }

  private void erase(PersonId person) {
    publish(new PeopleDeleted(clock.instant(), Fixture.TERRITORY, List.of(person)));
  }

  @Test
  @Clause("AAS-20")
  void whatIsSharedAndStoppedIsToldAndKeptInTheLog(AuditLog log) {
    var with = Recipient.of(pupil);
    sharing.share(owner(), thing, with, Level.READ);
    sharing.share(owner(), thing, with, Level.READ);
    sharing.share(owner(), thing, with, Level.CONTRIBUTE);
    sharing.stop(owner(), thing, with);
    sharing.stop(owner(), thing, with);
    recorded.awaitDelivery();
    assertThat(recorded.of(ThingShared.class))
        .extracting(ThingShared::level)
        .containsExactly(Level.READ, Level.CONTRIBUTE);
    assertThat(recorded.of(SharingEnded.class))
        .singleElement()
        .satisfies(one -> assertThat(one.with()).isEqualTo(with))
        .satisfies(one -> assertThat(one.thing()).isEqualTo(thing));
    var kept = log.read(Fixture.house(), AuditQuery.of("sharing:").about(teacher).size(9));
    assertThat(kept)
        .extracting(AuditEntry::fact)
        .extracting(fact -> fact.operation() + " " + fact.detail())
        .containsExactlyInAnyOrder(
            "sharing:share READ " + with,
            "sharing:share CONTRIBUTE " + with,
            "sharing:stop " + with);
  }

  @Test
  void aShareEndsByItselfAfterItsLastDay() {
    sharing.share(owner(), thing, Recipient.of(pupil), Level.READ, today.plusDays(1));
    clock.set(today.plusDays(1).atTime(23, 59, 59).atZone(clock.getZone()).toInstant());
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isTrue();
    upkeep.run();
    clock.advance(Duration.ofSeconds(1));
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isFalse();
    assertThat(sharing.sharedWith(pupil(pupil), "recipes", Level.READ)).isEmpty();
    assertThat(sharing.sharesOf(owner(), thing)).isEmpty();
    recorded.awaitDelivery();
    assertThat(recorded.of(SharingEnded.class)).isEmpty();
    upkeep.run();
    upkeep.run();
    recorded.awaitDelivery();
    assertThat(recorded.of(SharingEnded.class)).hasSize(1);
  }

  @Test
  void whoLeavesAGroupIsOutWithTheNextQuestion() {
    var club = directory.open(Fixture.SCHOOL, "Club");
    sharing.share(owner(), thing, Recipient.of(club), Level.READ);
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isFalse();
    directory.join(club, pupil, Capacity.MEMBER, Period.ALWAYS);
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isTrue();
    directory.leave(club, pupil);
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isFalse();
  }

  @Test
  void aManagerWhoIsNoLongerOneSharesNoMore() {
    var club = directory.open(Fixture.SCHOOL, "Club");
    directory.join(club, pupil, Capacity.MEMBER, Period.ALWAYS);
    var other = Recipient.of(directory.add("Zoé", "Suivante", Profile.PUPIL));
    sharing.share(owner(), thing, Recipient.of(club), Level.MANAGE);
    sharing.share(pupil(pupil), thing, other, Level.MANAGE);
    directory.leave(club, pupil);
    assertThatThrownBy(() -> sharing.share(pupil(pupil), thing, other, Level.READ))
        .isInstanceOf(SharingRefusedException.class);
    assertThat(sharing.sharesOf(pupil(pupil), thing)).isEmpty();
  }

  @Test
  void aProfileOfOneSchoolIsNotThatOfAnother() {
    sharing.share(owner(), thing, Recipient.of(Fixture.SCHOOL, Profile.PUPIL), Level.READ);
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isTrue();
    var there = Affiliation.of(StructureId.random(), Profile.PUPIL);
    var elsewhere = Actor.of(Fixture.TERRITORY, pupil, there);
    assertThat(sharing.allows(elsewhere, thing, Level.READ)).isFalse();
    var teacherHat = Fixture.actor(pupil, Profile.TEACHER);
    assertThat(sharing.allows(teacherHat, thing, Level.READ)).isFalse();
  }

  @Test
  void whatWasSharedWithAnErasedPersonEndsAndWhatHeOwnedIsNobodys() {
    var friend = directory.add("Zoé", "Restante", Profile.TEACHER);
    sharing.share(owner(), thing, Recipient.of(pupil), Level.MANAGE);
    sharing.share(owner(), thing, Recipient.of(friend), Level.MANAGE);
    erase(pupil);
    assertThat(sharing.allows(pupil(pupil), thing, Level.READ)).isFalse();
    erase(teacher);
    assertThat(sharing.allows(owner(), thing, Level.READ)).isFalse();
    var left = Fixture.actor(friend, Profile.TEACHER);
    assertThat(sharing.sharesOf(left, thing))
        .containsExactly(new Share(thing, Recipient.of(friend), Level.MANAGE, Optional.empty()));
    assertThat(rowsThatName(pupil) + rowsThatName(teacher)).isZero();
    sharing.own(Fixture.house(), thing, friend);
    assertThat(sharing.allows(left, thing, Level.MANAGE)).isTrue();
  }

  private long rowsThatName(PersonId person) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    "select (select count(*) from auth.share where holder = :person)"
                        + " + (select count(*) from auth.thing where owner::text = :person)")
                .bind("person", person.toString())
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aMergedPersonKeepsWhatBothHadAndTheHigherLevel() {
    var other = new ThingId("recipes", UUID.randomUUID().toString());
    var survivor = directory.add("Lino", "Lecteur", Profile.PUPIL);
    sharing.own(Fixture.house(), other, pupil);
    sharing.share(owner(), thing, Recipient.of(pupil), Level.CONTRIBUTE);
    sharing.share(owner(), thing, Recipient.of(survivor), Level.READ);
    var merged = new PersonMerged(clock.instant(), Fixture.TERRITORY, survivor, pupil);
    publish(merged);
    publish(merged);
    assertThat(sharing.sharesOf(owner(), thing))
        .extracting(Share::with, Share::level)
        .containsExactly(tuple(Recipient.of(survivor), Level.CONTRIBUTE));
    assertThat(sharing.sharedWith(pupil(survivor), "recipes", Level.READ))
        .containsExactlyInAnyOrder(thing, other);
    assertThat(rowsThatName(pupil)).isZero();
  }

  @Test
  void aListIsOneStatementHoweverManyThings() {
    for (int i = 0; i < 50; i++) {
      sharing.own(Fixture.house(), new ThingId("many", "thing-" + i), teacher);
    }
    Runnable listing =
        () -> assertThat(sharing.sharedWith(owner(), "many", Level.READ)).hasSize(50);
    assertThat(Statements.least(database, listing)).isLessThanOrEqualTo(2);
  }
}

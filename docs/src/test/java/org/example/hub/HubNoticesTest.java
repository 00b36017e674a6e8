package org.example.hub;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.notices.NoticesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Undone;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EntTest(beans = {HubNotices.class, HubBell.class, HubCourier.class, MessageHub.class})
class HubNoticesTest implements NoticesContract {
  private final PersonId nora = PersonId.random();
  private final Notices notices;
  private final NoticeBox box;
  private final RecordedEvents events;
  private final Database database;
  private final SettableClock clock;

  HubNoticesTest(
      Notices notices,
      NoticeBox box,
      RecordedEvents events,
      Database database,
      SettableClock clock) {
    this.notices = notices;
    this.box = box;
    this.events = events;
    this.database = database;
    this.clock = clock;
  }

  // tag::proof[]
  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public NoticeBox box() {
    return box;
  }

  @Override
  public void deliver() {
    events.awaitDelivery();
  }

  @Override
  public void undone(Runnable work) {
    Undone.work(database, work);
  }

  @Override
  public Actor recipient() {
    return Fixture.actor(nora, Profile.GUARDIAN);
  }

  // end::proof[]

  @Override
  public Actor stranger() {
    return Fixture.actor(PersonId.random(), Profile.GUARDIAN);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public Notice notice() {
    clock.advance(Duration.ofSeconds(1));
    return notice(Urgency.URGENT, clock.instant());
  }

  @Override
  public Notice later() {
    return notice(Urgency.URGENT, clock.instant().plusSeconds(600));
  }

  private Notice notice(Urgency urgency, Instant notBefore) {
    var id = NoticeId.random();
    return new Notice(
        id,
        new NoticeKind("absences:missing"),
        urgency,
        "absences/" + id,
        nora,
        Optional.of(PersonId.random()),
        Fixture.SCHOOL,
        Map.of("day", "2026-11-24", "from", "08:05", "to", "09:00"),
        "/absences",
        notBefore);
  }

  @Test
  void whatIsNotUrgentWaitsForTheEndOfTheQuietHours() {
    clock.set(Instant.parse("2026-11-26T20:00:00Z"));
    notices.send(Fixture.house(), notice(Urgency.USUAL, Instant.EPOCH));
    deliver();
    assertThat(box.unread(recipient())).isZero();
    clock.set(Instant.parse("2026-11-27T06:00:00Z"));
    assertThat(box.unread(recipient())).isEqualTo(1);
  }

  @Test
  @Clause("GEN-10")
  void theHubOfTheVendorTakesThePlaceOfOurs() {
    assertThat(notices.toString()).contains("HubNotices");
  }
}
